using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Pitches;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-06 and W-09: how good the plans in the room are, and whether they can be said in 90 seconds.</summary>
public static class WorkshopPlanMetrics
{
    public static readonly MetricDefinition RoomQuality = new("W-06")
    {
        Title = new("全场计划的质量", "quality of the room's plans"),
        Formula = new("学员所带客户中通过某条规则的 ÷ 规则适用的；缺数据不算通过", "accounts of the participants that pass a rule ÷ those it applies to; no data is no pass"),
        NullRule = new("规则对谁都不适用，或没有带来客户", "the rule applies to none, or no account was brought"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w =>
        {
            var accounts = WorkshopMetrics.AccountsOf(w, c.Portfolio);
            return AllRules.Rules.Where(r => r.ForAccount is not null).Select(r => RoomQuality!.Value(r.Id, w.Subject(), PassingOf(r.Id, accounts, c.Checks)));
        }),
    };

    public static readonly MetricDefinition PitchReadiness = new("W-09")
    {
        Title = new("电梯谈话就绪率", "elevator-talk readiness"),
        Formula = new("已有不超时（默认 90 秒，见规则 PI-02）、并演练过的电梯谈话的人物 ÷ 需要电梯谈话的人物（影响力够大，默认 ≥ 4，见规则 PI-01，且不是绿灯）", "players with a pitch that is short enough (default 90 seconds, see rule PI-02) and was rehearsed ÷ players who need one (influence high enough, default ≥ 4, see rule PI-01, and not green)"),
        NullRule = new("没有人需要电梯谈话", "nobody needs an elevator talk"),
        Basis = new("课程大纲的 90 秒电梯谈话", "the 90-second elevator talk of the course outline"),
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => w.Participants
            .Select(p => (Subject: p.Subject(), Accounts: (ImmutableArray<AccountDossier>)(WorkshopMetrics.AccountOf(p, c.Portfolio) is { } a ? [a] : [])))
            .Prepend((Subject: w.Subject(), Accounts: WorkshopMetrics.AccountsOf(w, c.Portfolio)))
            .Select(g => PitchReadiness!.Value(g.Subject, c.Needs(Stakeholders.Table, Pitches.Table, () =>
                ReadinessOf(g.Accounts, c.AsOf, c.Value(PlayerWithoutPitch.MinInfluence), c.Value(PitchTooLong.MaxSeconds)))))),
    };

    /// <summary>What the rule says of the accounts it applies to, in their order.</summary>
    public static ImmutableArray<CheckResult> Applicable(string rule, ImmutableArray<AccountDossier> accounts, CheckResults checks) =>
        [.. accounts.Select(a => checks.Of(rule, a.Subject())).OfType<CheckResult>().Where(r => r.Outcome != Outcome.NotApplicable)];

    public static Figure PassingOf(string rule, ImmutableArray<AccountDossier> accounts, CheckResults checks)
    {
        var results = Applicable(rule, accounts, checks);
        return Ratio(new(results.Count(r => r.Outcome == Outcome.Pass), "通过", "pass"), new(results.Length, "适用", "applicable"),
            "规则对所带的客户都不适用", "the rule applies to none of the accounts brought")
            with { Places = results.SelectMany(r => r.Rows) };
    }

    /// <summary>One and the same pitch must be short enough and rehearsed; without seconds it is not ready.</summary>
    public static Figure ReadinessOf(IEnumerable<AccountDossier> accounts, DateOnly asOf, decimal minInfluence, decimal maxSeconds)
    {
        var needing = accounts.SelectMany(a => a.Players
            .Where(p => p.Influence >= minInfluence && p.EffectiveLight != Light.Green)
            .Select(p => (Player: p, Ready: a.Pitches.Any(x => x.Person == p.Id && x.Seconds <= maxSeconds && x.RehearsedOn <= asOf)))).ToList();
        return Ratio(new(needing.Count(n => n.Ready), "就绪", "ready"), new(needing.Count, "需要电梯谈话的人物", "players who need a pitch"),
            "没有人需要电梯谈话", "nobody needs an elevator talk").From(needing.Select(n => n.Player));
    }
}
