using KspSite.Core.Domain;
using KspSite.Core.Rules;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-11: what was promised in the room, checked after 30, 60 and 90 days.</summary>
public static class WorkshopCommitmentMetrics
{
    /// <summary>The three checks by the days after the workshop, ascending.</summary>
    public static ImmutableArray<(int Days, Func<Commitment, CommitmentCheck?> Check)> Checks { get; } =
        [(30, c => c.Check30), (60, c => c.Check60), (90, c => c.Check90)];

    public static readonly MetricDefinition Kept = new("W-11")
    {
        Title = new("承诺兑现率", "commitments kept"),
        Formula = new("30、60、90 天检查时：兑现 ÷（兑现 + 部分 + 未兑现）；部分兑现另列", "at the checks after 30, 60 and 90 days: kept ÷ (kept + partly + not kept); partly is shown apart"),
        NullRule = new("还没有检查过", "nothing has been checked yet"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => w.Participants
            .Select(p => (Subject: p.Subject(), Commitments: w.Commitments.RemoveAll(x => x.Participant != p.Id)))
            .Prepend((Subject: w.Subject(), w.Commitments))
            .SelectMany(g => Checks.SelectMany(check => (MetricValue[])
            [
                Kept!.Value("kept_" + Numerals.Text(check.Days), g.Subject, c.Needs(Commitments.Table, () => ShareOf(g.Commitments, check.Check, CommitmentCheck.Kept))),
                Kept.Value("partly_" + Numerals.Text(check.Days), g.Subject, c.Needs(Commitments.Table, () => ShareOf(g.Commitments, check.Check, CommitmentCheck.Partly))),
            ]))),
    };

    /// <summary>The latest check that came to a result; null where none did.</summary>
    public static CommitmentCheck? LastCheckOf(Commitment commitment) => Checks.Select(c => c.Check(commitment))
        .LastOrDefault(c => c is CommitmentCheck.Kept or CommitmentCheck.Partly or CommitmentCheck.Not);

    /// <summary>Neither done nor found to be kept.</summary>
    public static bool IsOpen(Commitment commitment) => commitment.DoneDate is null && LastCheckOf(commitment) != CommitmentCheck.Kept;

    /// <summary>Open, and its date has passed.</summary>
    public static bool IsLate(Commitment commitment, DateOnly asOf) => IsOpen(commitment) && commitment.Due < asOf;

    /// <summary>Commitments that were not checked, or with an unknown outcome, are left out on both sides.</summary>
    public static Figure ShareOf(ImmutableArray<Commitment> commitments, Func<Commitment, CommitmentCheck?> check, CommitmentCheck outcome)
    {
        List<Commitment> judged = [.. commitments.Where(c => check(c) is CommitmentCheck.Kept or CommitmentCheck.Partly or CommitmentCheck.Not)];
        return Ratio(new(judged.Count(c => check(c) == outcome), outcome == CommitmentCheck.Kept ? "兑现" : "部分兑现", outcome == CommitmentCheck.Kept ? "kept" : "partly kept"),
            new(judged.Count, "检查过的承诺", "commitments checked"), "还没有检查过承诺", "no commitment has been checked").From(judged);
    }
}
