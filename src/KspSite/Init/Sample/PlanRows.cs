using KspSite.Core.Domain;
using static KspSite.Init.Sample.SampleAccount;

namespace KspSite.Init.Sample;

/// <summary>What is to be reached and how: goals, strategies, twelve actions, resources, revisions.</summary>
internal static class PlanRows
{
    public const int ActionCount = 12;

    private const int StrategyCount = 4;

    private static readonly string[] Pillars = ["biz_dev", "org_pen", "resource", "biz_dev"];

    public static void Write(SampleAccount account, SampleTables tables)
    {
        for (var i = 0; i < account.GoalCount; i++) Goal(account, i, tables);
        for (var i = 0; i < StrategyCount; i++) Strategy(account, i, tables);
        for (var i = 0; i < ActionCount; i++) Action(account, i, tables);
        for (var i = 0; i < 2; i++) Resource(account, i, tables);
        Revision(account, tables);
    }

    // The first goal is the account's revenue; where every zone has one of its own, they should add up to it.
    private static void Goal(SampleAccount account, int index, SampleTables tables)
    {
        var dice = account.Dice;
        var zone = index > 0 && index <= account.ZoneCount && index < 3 ? index - 1 : -1;
        var isRevenue = index == 0 || zone >= 0 || account.Number % 45 == 29;
        var baseline = index == 0 ? account.Sales : isRevenue ? account.Sales / account.ZoneCount : dice.Between(1, 5) * 10;
        var target = account.Slips(3) ? baseline : isRevenue ? baseline * (account.Slips(12) ? 180 : 125) / 100 + 1 : baseline + dice.Between(1, 5) * 10;
        var actual = baseline + (target - baseline) * dice.Between(10, 110) / 100;
        var type = isRevenue ? "revenue" : dice.Pick<string>(["relationship", "penetration", "product", "satisfaction", "share", "channel"]);
        var unit = isRevenue ? "万元" : "分";
        tables.Add(Goals.Table,
            (Goals.GoalId, account.Goal(index)), (Goals.AccountId, account.Id), (Goals.ZoneId, zone >= 0 ? account.Zone(zone) : ""), (Goals.Type, type), (Goals.Kind, "quantitative"),
            (Goals.Statement, $"{account.ShortName}{(zone >= 0 ? account.ZoneName(zone) : "")}{(isRevenue ? "全年销售" : dice.Pick<string>(InventedText.Wins))}从{Padded(baseline, 1)}{unit}到{Padded(target, 1)}{unit}"),
            (Goals.Metric, isRevenue ? "全年销售额" : account.Slips(10) ? "" : "季度评分"), (Goals.Unit, unit), (Goals.Baseline, Numerals.Text(baseline)), (Goals.Target, Numerals.Text(target)), (Goals.Actual, Numerals.Text(actual)),
            (Goals.Start, "2026-01-01"), (Goals.Due, account.Slips(4) ? "2027-09-30" : "2026-12-31"), (Goals.Owner, account.Slips(5) ? "" : account.Owner), (Goals.Status, "in_progress"));
        if (index > 1) return;
        for (var quarter = 1; quarter <= 2; quarter++)
        {
            var then = baseline + (actual - baseline) * quarter / 3;
            tables.Add(GoalProgresses.Table,
                (GoalProgresses.GoalId, account.Goal(index)), (GoalProgresses.AsOf, quarter == 1 ? "2026-06-30" : "2026-09-30"), (GoalProgresses.Actual, Numerals.Text(then)),
                (GoalProgresses.Forecast, Numerals.Text(target - dice.Next(20))), (GoalProgresses.Rag, dice.Pick<string>(["green", "amber", "red"])));
        }
    }

    private static void Strategy(SampleAccount account, int index, SampleTables tables)
    {
        if (index == 2 && !account.HasResourceStrategy) return;
        var dice = account.Dice;
        var pillar = Pillars[index];
        tables.Add(Strategies.Table,
            (Strategies.StrategyId, account.Strategy(index)), (Strategies.AccountId, account.Id), (Strategies.ZoneId, pillar == "biz_dev" ? account.Zone(dice.Next(account.ZoneCount)) : ""), (Strategies.Pillar, pillar),
            (Strategies.SubStrategy, $"用{dice.Pick<string>(InventedText.Remedies)}解决{account.ShortName}{dice.Pick<string>(InventedText.Problems)}，先做{account.ZoneName(0)}再推广"),
            (Strategies.PositionNow, account.Slips(12) ? "" : $"按单供货，份额{Padded(dice.Between(5, 40), 1)}%"), (Strategies.PositionTarget, $"写进{account.ShortName}标准"),
            (Strategies.GoalIds, account.GoalCount == 0 || account.Slips(10) ? "" : account.Goal(index % account.GoalCount) + (index == 0 ? "；" + account.Goal(1) : "")),
            (Strategies.ViewIds, pillar != "biz_dev" || account.Slips(15) ? "" : index == 0 ? $"{account.View(1)}；{account.View(3)}" : account.View(1)),
            (Strategies.PersonIds, account.Slips(15) ? "" : pillar == "org_pen" ? $"{account.Person(0)}；{account.Person(1)}；{account.Person(2)}" : account.Person(dice.Next(PeopleRows.Count))),
            (Strategies.Status, index == 3 && dice.Chance(30) ? dice.Pick<string>(["on_hold", "done"]) : "active"));
    }

    private static void Action(SampleAccount account, int index, SampleTables tables)
    {
        var dice = account.Dice;
        var strategy = (index % StrategyCount) switch { 2 when !account.HasResourceStrategy => 0, 3 when account.HasIdleStrategy => 1, var own => own };
        var isDone = index < 5;
        // Of the open ones the careful have the most ahead of them, the careless the most behind.
        var due = AsOf.AddDays(isDone ? -dice.Between(15, 250) : account.Slips(35) ? -dice.Between(1, 60) : dice.Between(1, 120));
        var original = due.AddDays(account.Slips(25) ? -dice.Between(31, 90) : -dice.Next(2) * 7);
        var done = due.AddDays(dice.Between(-10, 10));
        var status = isDone ? "done" : dice.Pick<string>(["not_started", "in_progress", "in_progress", "in_progress", "blocked"]);
        tables.Add(PlanActions.Table,
            (PlanActions.ActionId, account.Action(index)), (PlanActions.AccountId, account.Id), (PlanActions.StrategyId, account.Slips(5) ? "" : account.Strategy(strategy)),
            (PlanActions.Action, $"{InventedText.Steps[(account.Number + index) % InventedText.Steps.Length]}（{account.ShortName}{account.ZoneName(index % account.ZoneCount)}）"),
            (PlanActions.Owner, !isDone && account.Slips(3) ? "" : account.Weakness == 3 || index % 3 > 0 ? account.Owner : account.Manager), (PlanActions.Helpers, dice.Chance(30) ? account.Manager : ""),
            (PlanActions.DueOriginal, Numerals.Text(original)), (PlanActions.Due, !isDone && account.Slips(3) ? "" : Numerals.Text(due)),
            (PlanActions.DoneDate, isDone && !account.Slips(8) ? Numerals.Text(done) : ""), (PlanActions.Status, status), (PlanActions.Progress, isDone ? "100%" : Padded(dice.Between(0, 9) * 10, 1) + "%"),
            (PlanActions.FromReview, dice.Chance(25) ? account.Review(dice.Between(4, 9)) : ""), (PlanActions.Result, isDone && !account.Slips(12) ? $"{account.ShortName}：{dice.Pick<string>(InventedText.Results)}" : ""));
    }

    private static void Resource(SampleAccount account, int index, SampleTables tables)
    {
        if (account.Slips(15)) return;
        var dice = account.Dice;
        var cost = dice.Between(5, 120);
        var status = dice.Pick<string>(["requested", "requested", "approved", "partial", "rejected", "delivered"]);
        var requested = dice.Between(40, 150) - (status == "requested" && dice.Chance(60) ? 38 : 0);
        var gain = dice.Next(20) switch { 0 => cost / 2, 1 => cost * 40, _ => cost * dice.Between(2, 8) };
        tables.Add(Resources.Table,
            (Resources.ResourceId, $"Q{Padded(account.Number, 5)}-{Padded(index + 1, 1)}"), (Resources.AccountId, account.Id), (Resources.StrategyId, account.Strategy(index == 0 && account.HasResourceStrategy ? 2 : index)),
            (Resources.Project, $"{account.ShortName}{dice.Pick<string>(InventedText.Remedies)}"), (Resources.Class, dice.Pick<string>(["focus", "focus", "program", "info", "stop"])),
            (Resources.Kind, dice.Pick<string>(["people", "budget", "technical", "executive", "marketing", "service"])), (Resources.Provider, dice.Pick<string>(["服务部", "工程部", "供应链部", "市场部"])),
            (Resources.Cost, Numerals.Text(cost)), (Resources.PersonDays, Numerals.Text(dice.Between(5, 120))), (Resources.ExpectedGain, account.Slips(15) ? "" : Numerals.Text(gain)),
            (Resources.Probability, Padded(dice.Between(3, 9) * 10, 1) + "%"), (Resources.HorizonMonths, Numerals.Text(dice.Between(1, 3) * 6)),
            (Resources.ScoreFit, account.Slips(25) ? "" : Numerals.Text(dice.Between(1, 5))), (Resources.ScoreUrgency, Numerals.Text(dice.Between(1, 5))), (Resources.ScoreEffort, Numerals.Text(dice.Between(1, 5))),
            (Resources.RequestedOn, Ago(requested)), (Resources.NeededBy, In(dice.Between(10, 120))), (Resources.Status, status),
            (Resources.DecidedBy, status == "requested" ? "" : account.Sponsor), (Resources.DecidedOn, status == "requested" ? "" : Ago(requested - 25)));
    }

    private static void Revision(SampleAccount account, SampleTables tables) => tables.Add(PlanRevisions.Table,
        (PlanRevisions.PlanId, "KSP" + Padded(account.Number, 5)), (PlanRevisions.Rev, "V1.1"), (PlanRevisions.Date, Ago(account.Dice.Between(5, 200))), (PlanRevisions.By, account.Owner),
        (PlanRevisions.Section, account.Dice.Pick<string>(["positioning", "goals", "players", "actions"])), (PlanRevisions.Change, $"按{account.ShortName}检讨结论修改"), (PlanRevisions.Reason, "review"));
}
