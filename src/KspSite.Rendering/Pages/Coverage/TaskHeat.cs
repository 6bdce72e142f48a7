using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>
/// A task over the zones of an account or the portfolio. State: <c>gap-1</c> to <c>gap-3</c> (so many zones without a lead, 3 means
/// three or more), <c>overlap</c> (no gap, but two leads without a rule), <c>covered</c>, <c>na</c> (applies nowhere) or
/// <c>none</c> (coverage unknown). The mark reads without colour: ✗ gaps, ‼ overlaps, ✓, –, —.
/// </summary>
/// <param name="Gaps">What the column sorts by; null where there is nothing to count.</param>
public sealed record TaskCell(string State, string Mark, int? Gaps, string Title)
{
    public static TaskCell Of(Term task, IReadOnlyCollection<CoverageCell> cells, SiteContext site)
    {
        var (name, strings) = (site.Words(task.Label), site.Theme.Strings);
        var applicable = cells.Where(c => c.IsApplicable).ToList();
        if (applicable.Count == 0) return new("na", "–", null, strings["coverage.na"]);
        var gaps = applicable.Count(c => c.IsGap);
        var clashes = applicable.Count(c => c.IsOverlapWithoutRule);
        var mark = string.Join(' ', new[] { gaps > 0 ? "✗" + Numerals.Text(gaps) : "", clashes > 0 ? "‼" + Numerals.Text(clashes) : "" }.Where(m => m.Length > 0));
        var title = strings["cov.cell"].Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", Numerals.Text(applicable.Count), StringComparison.Ordinal)
            .Replace("{2}", Numerals.Text(gaps), StringComparison.Ordinal).Replace("{3}", Numerals.Text(clashes), StringComparison.Ordinal);
        var state = gaps > 0 ? "gap-" + Numerals.Text(Math.Min(gaps, 3)) : clashes > 0 ? "overlap" : "covered";
        return new(state, mark.Length > 0 ? mark : "✓", gaps, title);
    }
}

/// <summary>An account as a row of the heat table.</summary>
public sealed record CoverageLine
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required Coded? Tier { get; init; }

    public required FigureView Rate { get; init; }

    /// <summary>One per task, in the order of the vocabulary.</summary>
    public required ImmutableArray<TaskCell> Cells { get; init; }

    public required FigureView Gaps { get; init; }

    public required FigureView Clashes { get; init; }

    public required FigureView Drift { get; init; }

    public required FigureView Indirect { get; init; }

    public required FigureView Conflicts { get; init; }

    public required FilterKeys Keys { get; init; }

    public static CoverageLine Of(AccountDossier account, CoverageGrid grid, SiteContext site) => new()
    {
        Name = account.Account.DisplayName,
        Path = SitePaths.AccountPlan(account.Id) + "#coverage",
        Tier = site.TierOf(account.Account),
        Rate = site.Figure("M-20", account),
        Cells = [.. grid.Tasks.Select(t => grid.HasRows ? TaskCell.Of(t, [.. grid.Cells.Where(c => c.Task.Code == t.Code)], site) : Unknown(site))],
        Gaps = site.Figure("M-21.gaps", account),
        Clashes = site.Figure("M-21.overlaps_without_rule", account),
        Drift = site.Figure("M-23", account),
        Indirect = site.Figure("M-24", account),
        Conflicts = site.Figure("M-25.open", account),
        Keys = FilterKeys.Of(account, site),
    };

    // Without coverage rows nobody knows who leads: neither a gap nor covered.
    private static TaskCell Unknown(SiteContext site) => new("none", Formats.Missing, null, site.Theme.Strings["cov.unknown"]);
}
