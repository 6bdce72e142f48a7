using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>
/// Zones in scope × sales tasks of one account: who leads what. Cells by zone in input order, then by task in the vocabulary's
/// order; empty where no zone is in scope. A row with task <c>all</c> stands in every task, a row without zone in every zone,
/// beside the rows that name the cell (M-20).
/// </summary>
public sealed record CoverageGrid(ImmutableArray<Zone> Zones, ImmutableArray<Term> Tasks, ImmutableArray<CoverageCell> Cells)
{
    private const string EveryTask = "all";

    /// <summary>Whether the account has coverage rows in force at all; without any, its coverage is unknown, not zero.</summary>
    public required bool HasRows { get; init; }

    public IEnumerable<CoverageCell> ApplicableCells => Cells.Where(c => c.IsApplicable);

    public IEnumerable<CoverageCell> Gaps => Cells.Where(c => c.IsGap);

    public IEnumerable<CoverageCell> Overlaps => Cells.Where(c => c.IsOverlap);

    public IEnumerable<CoverageCell> OverlapsWithoutRule => Cells.Where(c => c.IsOverlapWithoutRule);

    /// <summary>The row of cells of one zone, in the order of <see cref="Tasks"/>.</summary>
    public IEnumerable<CoverageCell> Of(Zone zone) => Cells.Where(c => c.Zone.Id == zone.Id);

    public static CoverageGrid Of(AccountDossier account, SiteSettings settings)
    {
        var tasks = settings.Current(Vocabularies.CoverageTask).Terms;
        var cells = account.ZonesInScope
            .SelectMany(zone => tasks.Select(task => new CoverageCell(zone, task, RowsOf(account, zone, task))));
        return new CoverageGrid(account.ZonesInScope, tasks, [.. cells]) { HasRows = !account.Coverage.IsEmpty };
    }

    // A loop, because every account is asked for its grid many times, and a grid has dozens of cells.
    private static ImmutableArray<ChannelCoverage> RowsOf(AccountDossier account, Zone zone, Term task)
    {
        var rows = ImmutableArray.CreateBuilder<ChannelCoverage>();
        foreach (var row in account.Coverage)
        {
            if (Covers(row, zone, task)) rows.Add(row);
        }
        return rows.DrainToImmutable();
    }

    private static bool Covers(ChannelCoverage row, Zone zone, Term task) =>
        (row.Zone is null || row.Zone == zone.Id) && (row.Task == EveryTask || row.Task == task.Code);
}

/// <summary>One zone and task with the coverage rows that speak of it, in input order; may be empty.</summary>
public sealed record CoverageCell(Zone Zone, Term Task, ImmutableArray<ChannelCoverage> Rows)
{
    /// <summary>Left out only where every row that covers it says so; a cell nobody mentions is a gap.</summary>
    public bool IsApplicable { get; } = Rows.IsEmpty || Rows.Any(r => r.Applicable);

    /// <summary>Rows with role L, without those that say "not applicable".</summary>
    public ImmutableArray<ChannelCoverage> Leads { get; } = [.. Rows.Where(IsLead)];

    /// <summary>Distinct, in input order.</summary>
    public ImmutableArray<Id<Channel>> LeadingChannels { get; } = [.. Rows.Where(IsLead).Select(r => r.Channel).Distinct()];

    private static bool IsLead(ChannelCoverage row) => row.Applicable && row.Role == CoverageRole.Lead;

    public bool IsCovered => !Leads.IsEmpty;

    public bool IsGap => IsApplicable && !IsCovered;

    /// <summary>Two channels lead; two rows of one channel do not overlap (M-21).</summary>
    public bool IsOverlap => LeadingChannels.Length >= 2;

    /// <summary>None of the leading rows names a rule of engagement.</summary>
    public bool IsOverlapWithoutRule => IsOverlap && Leads.All(r => r.RuleRef is null);
}
