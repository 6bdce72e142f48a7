using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>Who serves the customer: channels, twenty cells of coverage, conflicts, sales by quarter and channel.</summary>
internal static class ChannelRows
{
    private const int Cells = 20;

    /// <summary>Accounts that share a direct team, and the distributors around it.</summary>
    private const int AccountsOfTeam = 60;

    private const int ChannelsOfTeam = 5;

    private static readonly string[] Tasks = ["lead", "qualify", "presales", "close", "deliver", "service", "manage"];

    private static readonly (string Type, string Name)[] Kinds = [("direct", "直销团队"), ("distributor", "机电经销"), ("integrator", "系统集成"), ("service", "技术服务"), ("online", "工业商城")];

    /// <summary>The channels of a portfolio of so many accounts.</summary>
    public static void WriteChannels(int accounts, SampleTables tables)
    {
        for (var team = 0; team <= (accounts - 1) / AccountsOfTeam; team++)
        {
            for (var i = 0; i < ChannelsOfTeam; i++)
            {
                var number = team * ChannelsOfTeam + i;
                tables.Add(Channels.Table,
                    (Channels.ChannelId, Id(number)), (Channels.ChannelName, $"{InventedNames.Regions[team % InventedNames.Regions.Length]}{(i == 0 ? "" : InventedNames.Brand(number))}{Kinds[i].Name}{Padded(team + 1, 1)}"),
                    (Channels.Type, Kinds[i].Type), (Channels.Manager, InventedNames.Person(20_000 + team)), (Channels.AgreementRef, i == 0 ? "" : $"HZ-{Padded(number, 4)}"));
            }
        }
    }

    public static void Write(SampleAccount account, SampleTables tables)
    {
        var lead = account.Dice.Next(3);
        Coverage(account, lead, tables);
        Conflict(account, tables);
        Sales(account, lead, tables);
    }

    // A lead for every task in every zone, as far as the cells reach; the rest support or deliver.
    private static void Coverage(SampleAccount account, int lead, SampleTables tables)
    {
        var (dice, grid) = (account.Dice, account.ZoneCount * Tasks.Length);
        var share = dice.Between(5, 9) * 10;
        for (var i = 0; i < Cells; i++)
        {
            var (zone, task, channel) = (i % account.ZoneCount, i / account.ZoneCount % Tasks.Length, lead + i / grid);
            var planned = task > 0 || grid >= Cells ? 0 : (i / grid) switch { 0 => share, 1 => 100 - share - (account.Slips(15) ? 15 : 0), _ => 0 };
            var isFree = i >= grid && account.Slips(12);
            tables.Add(ChannelCoverages.Table,
                (ChannelCoverages.AccountId, account.Id), (ChannelCoverages.ZoneId, account.Zone(zone)), (ChannelCoverages.ChannelId, Id(account, channel)), (ChannelCoverages.Task, Tasks[task]),
                (ChannelCoverages.Role, i < grid ? account.Slips(6) ? "S" : "L" : isFree ? "L" : dice.Pick<string>(["S", "S", "F"])), (ChannelCoverages.Applicable, task == 5 && dice.Chance(10) ? "否" : ""),
                (ChannelCoverages.PlannedShare, planned > 0 ? Padded(planned, 1) + "%" : ""), (ChannelCoverages.ActualShare, planned > 0 ? Padded(Math.Max(0, planned - dice.Between(-5, account.Weakness > 1 ? 30 : 5)), 1) + "%" : ""),
                (ChannelCoverages.RuleRef, isFree && dice.Chance(50) ? $"HZ-{Padded(account.Number, 4)}" : ""));
        }
    }

    private static void Conflict(SampleAccount account, SampleTables tables)
    {
        if (!account.Slips(35)) return;
        var dice = account.Dice;
        var opened = dice.Between(5, 200);
        var status = dice.Pick<string>(["open", "open", "escalated", "resolved"]);
        tables.Add(ChannelConflicts.Table,
            (ChannelConflicts.ConflictId, "F" + Padded(account.Number, 5)), (ChannelConflicts.AccountId, account.Id), (ChannelConflicts.ZoneId, account.Zone(0)), (ChannelConflicts.ChannelA, Id(account, 0)),
            (ChannelConflicts.ChannelB, Id(account, dice.Between(1, 4))), (ChannelConflicts.Type, dice.Pick<string>(["direct_vs_channel", "credit", "price", "territory"])), (ChannelConflicts.Opened, Ago(opened)),
            (ChannelConflicts.Resolved, status == "resolved" ? Ago(opened / 2) : ""), (ChannelConflicts.Status, status), (ChannelConflicts.Amount, Numerals.Text(dice.Between(5, 90))),
            (ChannelConflicts.Resolution, status == "resolved" ? $"{account.ShortName}的订单按任务分成，写入合作规则" : ""));
    }

    // Eight quarters by the leading channel, and the last four of the next one: growth, a trend and a mix.
    private static void Sales(SampleAccount account, int lead, SampleTables tables)
    {
        var dice = account.Dice;
        for (var quarter = 0; quarter < 8; quarter++)
        {
            Figure(lead, account.Sales / 4 * (80 + quarter * dice.Between(1, 6)) / 100);
            if (quarter > 3) Figure(account.Slips(8) ? lead + 3 : lead + 1, account.Sales / 20 + dice.Next(20));

            void Figure(int channel, int revenue) => tables.Add(SalesFigures.Table,
                (SalesFigures.AccountId, account.Id), (SalesFigures.ChannelId, Id(account, channel)), (SalesFigures.Period, $"{Padded(2024 + (quarter + 3) / 4, 1)}Q{Padded((quarter + 3) % 4 + 1, 1)}"),
                (SalesFigures.Volume, Numerals.Text(revenue / 2)), (SalesFigures.Revenue, Numerals.Text(revenue)), (SalesFigures.Profit, Numerals.Text(revenue * dice.Between(15, 35) / 100)),
                (SalesFigures.PlanRevenue, Numerals.Text(revenue * dice.Between(90, 120) / 100)), (SalesFigures.MoneyUnit, "万元"));
        }
    }

    private static string Id(SampleAccount account, int channel) => Id(account.Number / AccountsOfTeam * ChannelsOfTeam + channel % ChannelsOfTeam);

    private static string Id(int channel) => "CH" + Padded(channel, 4);
}
