using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>One check of the commitments, counts. Unchecked: no check yet, or an unknown outcome.</summary>
public sealed record CommitmentCount(int Days, int Kept, int Partly, int Not, int Unchecked);

/// <summary>G-26: what became of the promises after 30, 60 and 90 days.</summary>
public static class CommitmentsChart
{
    public static readonly ChartDefinition Definition = new("G-26", new("课后承诺的兑现", "Commitments kept"), ["W-11"]);

    /// <summary>The three checks, ascending; empty without commitments.</summary>
    public static ImmutableArray<CommitmentCount> From(ImmutableArray<Commitment> commitments) => commitments.IsEmpty ? [] :
        [Count(30, commitments, c => c.Check30), Count(60, commitments, c => c.Check60), Count(90, commitments, c => c.Check90)];

    public static Chart Draw(ImmutableArray<CommitmentCount> checks, ChartContext context)
    {
        if (checks.IsEmpty) return Definition.Empty(context, new("没有承诺。在“承诺”表（commitments）登记承诺和 30、60、90 天检查。", "No commitments. Enter them with their 30, 60 and 90-day checks in the commitments table."));
        ImmutableArray<(Ink Ink, Words Name, Func<CommitmentCount, int> Of)> outcomes =
        [
            (Ink.Green, new("兑现", "kept"), c => c.Kept), (Ink.Amber, new("部分", "partly"), c => c.Partly),
            (Ink.Red, new("未兑现", "not kept"), c => c.Not), (Ink.Ghost, new("未查", "not checked"), c => c.Unchecked),
        ];
        var picture = new BarPicture
        {
            Rows = [.. checks.Select(c => new BarRow(Name(c), [.. outcomes.Where(o => o.Of(c) > 0).Select(o => Part(o.Ink, o.Name, o.Of(c)))]))],
            Values = new(0, checks.Max(c => c.Kept + c.Partly + c.Not + c.Unchecked)),
            Stacked = true,
            Legend = [.. outcomes.Select(o => (o.Ink, context.Say(o.Name)))],
            More = _ => "",
        };
        return Definition.Draw(context, Summary(checks), new(
            [ChartTable.Text("检查", "check"), .. outcomes.Select(o => new ChartHeader(o.Name, IsNumber: true))],
            [.. checks.Select(c => new ChartRow([ChartNumbers.Cell(Name(c)), .. outcomes.Select(o => ChartNumbers.Cell((decimal)o.Of(c)))]))]), frame => BarDrawing.Draw(picture, frame));

        string Name(CommitmentCount c) => Numerals.Text(c.Days) + context.Say(" 天", " days");

        // On the pale bar of what nobody has checked, light lettering could not be read.
        BarPart Part(Ink ink, Words name, int count)
        {
            var (said, number) = (context.Say(name), Numerals.Text(count));
            return ink == Ink.Ghost ? new(count, ink, "", said + " " + number) : new(count, ink, number, said + " " + number) { Name = said };
        }
    }

    private static CommitmentCount Count(int days, ImmutableArray<Commitment> commitments, Func<Commitment, CommitmentCheck?> check)
    {
        var (kept, partly, not) = (Of(CommitmentCheck.Kept), Of(CommitmentCheck.Partly), Of(CommitmentCheck.Not));
        return new(days, kept, partly, not, commitments.Length - kept - partly - not);

        int Of(CommitmentCheck outcome) => commitments.Count(c => check(c) == outcome);
    }

    private static Words Summary(ImmutableArray<CommitmentCount> checks)
    {
        var last = checks.LastOrDefault(c => c.Kept + c.Partly + c.Not > 0);
        if (last is null) return new($"{Numerals.Text(checks[0].Unchecked)} 项承诺，还没有检查过。", $"{Counted.Of(checks[0].Unchecked, "commitment", "commitments")}; none has been checked yet.");
        var (days, kept, judged) = (Numerals.Text(last.Days), Numerals.Text(last.Kept), Numerals.Text(last.Kept + last.Partly + last.Not));
        return new($"{days} 天检查时，查过的 {judged} 项承诺兑现了 {kept} 项。", $"At the {days}-day check {kept} of {judged} commitments checked were kept.");
    }
}
