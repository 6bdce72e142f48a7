using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>Who the customer is: the account, its plan, zones, whitespace, views and positioning.</summary>
internal static class SituationRows
{
    private static readonly string[] Stages = ["status_quo", "recognise", "evaluate", "resolve", "decide", "implement", "change"];

    private static readonly string[] ViewKinds = ["trend", "challenge", "strength", "vulnerability", "goal", "opportunity", "initiative", "competitor_threat"];

    private static readonly string[] Sources = ["customer_talk", "annual_report", "website", "industry", "partner", "coach", "crm", "tender"];

    public static void Write(SampleAccount account, SampleTables tables)
    {
        Account(account, tables);
        Plan(account, tables);
        for (var zone = 0; zone < account.ZoneCount; zone++)
        {
            Zone(account, zone, tables);
            Whitespace(account, zone, tables);
            Positioning(account, zone, tables);
            Views(account, zone, tables);
        }
    }

    private static void Account(SampleAccount account, SampleTables tables)
    {
        var dice = account.Dice;
        tables.Add(Accounts.Table,
            (Accounts.AccountId, account.Id), (Accounts.AccountName, account.Name), (Accounts.ShortName, account.ShortName + Padded(account.Number, 1)),
            (Accounts.Industry, account.Industry), (Accounts.Region, account.Region), (Accounts.Tier, account.Tier),
            (Accounts.ParentAccountId, account.Number % 23 == 5 ? "C" + Padded(account.Number - 2, 5) : ""),
            (Accounts.Owner, account.Slips(3) ? "" : account.Owner), (Accounts.ExecSponsor, account.Slips(25) ? "" : account.Sponsor),
            (Accounts.CurrentSales, Numerals.Text(account.Sales)), (Accounts.PotentialTotal, Numerals.Text(account.Potential)),
            (Accounts.PotentialExtra, dice.Chance(40) ? Numerals.Text(account.Potential - account.Sales + (account.Slips(10) ? account.Potential / 10 : 0)) : ""),
            (Accounts.BuyerCount, account.Slips(4) ? "" : Numerals.Text(account.Slips(8) ? 1 : dice.Between(3, 11))), (Accounts.ProcessSteps, Numerals.Text(dice.Between(2, 9))),
            (Accounts.MoneyUnit, "万元"), (Accounts.Ownership, account.Slips(15) ? "" : dice.Pick<string>(["direct", "channel", "shared"])),
            (Accounts.Visibility, dice.Pick<string>(["", "", "", "team", "management", "customer_safe"])));
    }

    private static void Plan(SampleAccount account, SampleTables tables)
    {
        var dice = account.Dice;
        var level = dice.Between(1, 3);
        tables.Add(Plans.Table,
            (Plans.PlanId, "KSP" + Padded(account.Number, 5)), (Plans.AccountId, account.Id), (Plans.Version, "V" + Padded(dice.Between(1, 4), 1) + ".0"),
            (Plans.Status, dice.Pick<string>(["active", "active", "active", "approved", "submitted", "draft"])),
            (Plans.PeriodStart, "2026-01-01"), (Plans.PeriodEnd, "2026-12-31"),
            (Plans.Background, account.Slips(5) ? "待定" : $"{account.ShortName}是{account.Region}的{account.Industry}企业，员工{Padded(dice.Between(3, 60), 1)}百人，{dice.Pick<string>(InventedText.Trends)}，两年内要解决“{dice.Pick<string>(InventedText.Problems)}”。"),
            (Plans.Situation, $"占{account.ShortName}采购的{Padded(account.Sales * 100 / account.Potential, 1)}%，主要竞争者为{dice.Pick<string>(InventedText.Competitors)}；{dice.Pick<string>(InventedText.Findings)}。"),
            (Plans.SalesProcess, $"{dice.Pick<string>(InventedText.Departments)}提需求，{dice.Pick<string>(InventedText.Departments)}定规格，总经理办公会批准，{account.ShortName}一般要{Padded(dice.Between(2, 14), 1)}个月。"),
            (Plans.KamRole, $"{account.Owner}负责协调服务、技术和渠道，每月到{account.ShortName}现场{Padded(dice.Between(1, 4), 1)}次。"),
            (Plans.SelfLevel, Numerals.Text(Math.Min(5, level + (account.Slips(25) ? 2 : 0)))), (Plans.TargetLevel, Numerals.Text(Math.Min(5, level + dice.Between(1, 2)))),
            (Plans.TargetLevelDate, In(dice.Between(60, 500))), (Plans.Cadence, account.CadenceCode),
            (Plans.NextReview, account.Slips(6) ? "" : Numerals.Text(account.NextReview)),
            (Plans.LastUpdated, Ago(account.Slips(40) ? dice.Between(100, 400) : dice.Between(1, 25))), (Plans.UpdatedBy, account.Owner));
    }

    private static void Zone(SampleAccount account, int zone, SampleTables tables)
    {
        var dice = account.Dice;
        var stage = dice.Next(Stages.Length);
        tables.Add(Zones.Table,
            (Zones.ZoneId, account.Zone(zone)), (Zones.AccountId, account.Id), (Zones.ZoneName, account.ZoneName(zone)),
            (Zones.Kind, dice.Pick<string>(["bu", "site", "product_line", "project", "other"])), (Zones.InScope, Yes(zone == 0 || account.ZoneCount == 7 || dice.Chance(90))),
            (Zones.PotentialTotal, Numerals.Text(account.Potential / account.ZoneCount)), (Zones.CurrentSales, Numerals.Text(account.Sales / account.ZoneCount)),
            (Zones.Competitors, dice.Pick<string>(InventedText.Competitors)), (Zones.CompetitorShare, account.Number % 90 == 31 ? "45" : Padded(dice.Between(10, 60), 1) + "%"),
            (Zones.Motive, account.Slips(8) ? "" : dice.Pick<string>(["improve", "aspire", "avoid_risk", "improve；avoid_risk"])),
            (Zones.MotiveEvidence, $"{account.ZoneName(zone)}{dice.Pick<string>(InventedText.Problems)}"),
            (Zones.BuyStage, account.Slips(8) ? "" : Stages[stage]), (Zones.StageSince, Ago(dice.Between(10, 300))),
            (Zones.OurStage, Stages[Math.Clamp(stage + (account.Slips(25) ? 2 : -dice.Next(2)), 0, 6)]));
    }

    private static void Whitespace(SampleAccount account, int zone, SampleTables tables)
    {
        var dice = account.Dice;
        for (var i = 0; i < (zone == 0 ? 3 : 1); i++)
        {
            var with = account.Slips(60) ? "unknown" : dice.Pick<string>(["us", "us", "competitor", "competitor", "internal", "none"]);
            tables.Add(Whitespaces.Table,
                (Whitespaces.AccountId, account.Id), (Whitespaces.ZoneId, account.Zone(zone)), (Whitespaces.Offering, InventedText.Offerings[(zone + i * 2) % InventedText.Offerings.Length]),
                (Whitespaces.Year, "2026"), (Whitespaces.Spend, Numerals.Text(dice.Between(5, 90) * 10)), (Whitespaces.With, with),
                (Whitespaces.Competitor, with == "competitor" ? dice.Pick<string>(InventedText.Competitors) : ""), (Whitespaces.ContractEnd, with == "competitor" ? In(dice.Between(20, 600)) : ""));
        }
    }

    private static void Positioning(SampleAccount account, int zone, SampleTables tables)
    {
        if (account.Slips(6)) return;
        var dice = account.Dice;
        var place = account.Slips(15) ? "各车间" : account.ZoneName(zone);
        var remedy = InventedText.Remedies[(account.Number + zone) % InventedText.Remedies.Length];
        var statement = dice.Next(account.Weakness > 1 ? 8 : 99) switch
        {
            0 => $"今年在{account.ShortName}实现销售额{Padded(account.Sales * 13 / 10, 1)}万元。",
            1 => $"我们公司是最专业的供应商，我们的产品和我们的服务都领先，我们要成为{place}的首选。",
            _ => $"{account.ShortName}{place}要解决“{InventedText.Problems[(account.Number + zone) % InventedText.Problems.Length]}”时，客户可以依靠的长期伙伴：用{remedy}让结果看得见。",
        };
        tables.Add(Positionings.Table,
            (Positionings.AccountId, account.Id), (Positionings.ZoneId, account.Zone(zone)), (Positionings.Statement, statement),
            (Positionings.Value, account.Slips(10) ? "" : $"每班少停{Padded(dice.Between(10, 60), 1)}分钟，年省约{Padded(dice.Between(20, 300), 1)}万元"),
            (Positionings.How, $"{remedy}，{dice.Pick<string>(InventedText.Steps)}"), (Positionings.OurReturn, $"三年内份额到{Padded(dice.Between(40, 80), 1)}%"),
            (Positionings.HorizonYears, Numerals.Text(dice.Between(1, 5))), (Positionings.ConfirmedBy, dice.Chance(50) ? account.Person(dice.Next(4)) : ""), (Positionings.Updated, Ago(dice.Between(5, 300))));
    }

    private static void Views(SampleAccount account, int zone, SampleTables tables)
    {
        var dice = account.Dice;
        for (var i = 0; i < (zone == 0 ? 4 : 2); i++)
        {
            // Strategies refer to the second and the fourth of the first zone.
            if ((zone > 0 || i % 2 == 0) && account.Slips(8)) continue;
            var kind = i < 2 || zone == 0 ? ViewKinds[i] : dice.Pick<string>(ViewKinds);
            var text = dice.Pick<string>(kind switch
            {
                "trend" or "opportunity" or "initiative" => InventedText.Trends,
                "strength" => InventedText.Remedies,
                _ => InventedText.Problems,
            });
            tables.Add(CustomerViews.Table,
                (CustomerViews.ViewId, account.View(zone * 4 + i)), (CustomerViews.AccountId, account.Id), (CustomerViews.ZoneId, account.Zone(zone)), (CustomerViews.Kind, kind),
                (CustomerViews.Text, $"{account.ZoneName(zone)}：{text}，{account.ShortName}要在{Padded(dice.Between(3, 24), 1)}个月内见效"), (CustomerViews.Impact, dice.Pick<string>(["H", "M", "L"])),
                (CustomerViews.Stakeholders, account.Person(dice.Next(8))), (CustomerViews.SourceType, account.Weakness == 3 ? "crm" : account.Slips(20) ? "" : dice.Pick<string>(Sources)),
                (CustomerViews.SourceRef, $"与{dice.Pick<string>(InventedText.Departments)}谈话"), (CustomerViews.SourceDate, account.Slips(30) ? "" : Ago(dice.Between(3, account.Weakness > 1 ? 500 : 160))),
                (CustomerViews.Reliability, account.Number % 90 == 41 ? "E" : dice.Pick<string>(["A", "B", "C", "D"])),
                (CustomerViews.Confirmed, account.Weakness == 3 ? "unconfirmed" : dice.Pick<string>(["confirmed", "confirmed", "unconfirmed", "resolved"])));
        }
    }
}
