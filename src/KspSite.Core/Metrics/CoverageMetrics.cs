using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-20 and M-21: is somebody in charge of each task in each zone? For accounts, zones in scope and the portfolio.</summary>
public static class CoverageMetrics
{
    private static readonly Words NoCells = new("没有渠道覆盖表，或没有本期战区，或客户没有覆盖的行（全部客户只计有行的客户）",
        "no coverage table, no zone in scope, or no coverage row of the account (the portfolio counts accounts with rows only)");

    public static readonly MetricDefinition Rate = new("M-20")
    {
        Title = new("覆盖率", "coverage rate"),
        Formula = new("有主责（L）的格子 ÷ 适用的格子；格子 = 本期战区 × 任务。任务写“全部”（all）计入每个任务，战区空白计入每个战区；所有行都写不适用的格子不计",
            "cells with a lead (L) ÷ applicable cells; cell = zone in scope × task. Task all counts in every task, a blank zone in every zone; a cell is left out where all its rows say not applicable"),
        NullRule = new(NoCells.Zh + "，或没有适用的格子", NoCells.En + ", or no applicable cell"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => Scopes(c).Select(s => Rate!.Value(s.Subject, s.Figure(c, RateOf))),
    };

    public static readonly MetricDefinition GapsAndOverlaps = new("M-21")
    {
        Title = new("覆盖空白与重叠", "coverage gaps and overlaps"),
        Formula = new("空白（gaps）：没有主责的适用格子；重叠（overlaps）：两个及以上渠道主责的格子；无规则重叠（overlaps_without_rule）：其中没有一行主责写了合作规则的",
            "gaps: applicable cells without a lead; overlaps: cells that two channels or more lead; overlaps_without_rule: those of which no lead names a rule"),
        NullRule = NoCells,
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => Scopes(c).SelectMany(s => (MetricValue[])
        [
            GapsAndOverlaps!.Value("gaps", s.Subject, s.Figure(c, cells => Count(cells, x => x.IsGap))),
            GapsAndOverlaps.Value("overlaps", s.Subject, s.Figure(c, cells => Count(cells, x => x.IsOverlap))),
            GapsAndOverlaps.Value("overlaps_without_rule", s.Subject, s.Figure(c, cells => Count(cells, x => x.IsOverlapWithoutRule))),
        ]),
    };

    private static Figure RateOf(IReadOnlyList<CoverageCell> cells)
    {
        var applicable = cells.Where(c => c.IsApplicable).ToList();
        return FigureParts.Ratio(new(applicable.Count(c => c.IsCovered), "有主责的格子", "cells with a lead"),
            new(applicable.Count, "适用的格子", "applicable cells"), "没有适用的格子", "no applicable cell").From(RowsOf(cells));
    }

    private static Figure Count(IReadOnlyList<CoverageCell> cells, Func<CoverageCell, bool> predicate)
    {
        var counted = cells.Where(predicate).ToList();
        return Figure.Of(counted.Count).With("适用的格子", "applicable cells", cells.Count(c => c.IsApplicable)).From(RowsOf(counted));
    }

    // A gap may have no coverage row at all: then the zone's own row is what stands behind it.
    private static IEnumerable<IRecord> RowsOf(IEnumerable<CoverageCell> cells) =>
        cells.SelectMany(c => c.Rows.IsEmpty ? [c.Zone] : c.Rows.AsEnumerable<IRecord>());

    private static IEnumerable<Scope> Scopes(MetricContext context)
    {
        var all = new List<CoverageCell>();
        var anyRows = false;
        foreach (var account in context.Portfolio.Accounts)
        {
            var grid = CoverageGrid.Of(account, context.Portfolio.Settings);
            yield return new Scope(account.Subject(), grid.HasRows, grid.Cells);
            foreach (var zone in grid.Zones) yield return new Scope(zone.Subject(), grid.HasRows, [.. grid.Of(zone)]);
            if (!grid.HasRows) continue;
            anyRows = true;
            all.AddRange(grid.Cells);
        }
        foreach (var scope in context.OfPortfolio(() => new Scope(Subject.Portfolio, anyRows, all))) yield return scope;
    }

    private sealed record Scope(Subject Subject, bool HasRows, IReadOnlyList<CoverageCell> Cells)
    {
        public Figure Figure(MetricContext context, Func<IReadOnlyList<CoverageCell>, Figure> figure) => context.Needs(ChannelCoverages.Table, () =>
            !HasRows ? Metrics.Figure.None("没有已生效的渠道覆盖行", "no channel coverage rows in force")
            : Cells.Count == 0 ? Metrics.Figure.None("没有本期战区", "no zone in scope")
            : figure(Cells));
    }
}
