using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>Coverage across the portfolio: who is missing, who collides, whether the mix moves as planned, what it costs.</summary>
public sealed record CoverageModel
{
    public required CoverageAnswers Answers { get; init; }

    public required ImmutableArray<FilterChoice> Filters { get; init; }

    /// <summary>Labels of the sales tasks.</summary>
    public required ImmutableArray<string> Tasks { get; init; }

    /// <summary>Least covered first; accounts of unknown coverage last.</summary>
    public required Limited<CoverageLine> Accounts { get; init; }

    /// <summary>Each task over all accounts with coverage rows.</summary>
    public required ImmutableArray<TaskCell> Totals { get; init; }

    /// <summary>Largest potential first; the second part is folded away.</summary>
    public required Folded<GapLine> Gaps { get; init; }

    public required Folded<OverlapLine> Overlaps { get; init; }

    public required Folded<ConflictLine> Open { get; init; }

    public required Folded<ConflictLine> Settled { get; init; }

    public required bool HasConflicts { get; init; }

    public required ImmutableArray<ChannelLine> Channels { get; init; }

    public required Limited<AccountGrid> Grids { get; init; }

    public required ChannelMatrix Matrix { get; init; }

    /// <summary>G-04, for its download and source; the page sets it from <see cref="Accounts"/>.</summary>
    public required Chart Heat { get; init; }

    /// <summary>G-05 across accounts, likewise; the page sets it from <see cref="Matrix"/>.</summary>
    public required Chart MatrixTable { get; init; }

    public required Chart Mix { get; init; }

    public required Chart ConflictAges { get; init; }

    public required SalesSection Sales { get; init; }
}

/// <summary>The four questions with their figures of the portfolio.</summary>
public sealed record CoverageAnswers
{
    public required FigureView Rate { get; init; }

    public required FigureView Gaps { get; init; }

    public required FigureView Overlaps { get; init; }

    public required FigureView Clashes { get; init; }

    public required FigureView OpenConflicts { get; init; }

    public required FigureView MedianAge { get; init; }

    public required FigureView Drift { get; init; }

    public required FigureView Indirect { get; init; }

    public required FigureView ResolutionTime { get; init; }

    public required FigureView SettledInTime { get; init; }

    /// <summary>The task that most zones lack; null where nothing is lacking.</summary>
    public required Counted? WorstTask { get; init; }

    public required int ZonesWithGaps { get; init; }

    /// <summary>Open and not escalated, beyond the limit of CH-06.</summary>
    public required int LeftLying { get; init; }

    /// <summary>The account whose mix is furthest from plan; null where none is known.</summary>
    public required AccountFigure? WorstDrift { get; init; }

    /// <summary>Yearly spend of the zones with gaps.</summary>
    public required AmountSum PotentialAtRisk { get; init; }

    /// <summary>Amounts of the open conflicts.</summary>
    public required AmountSum InDispute { get; init; }
}

/// <summary>A name with a number.</summary>
public sealed record Counted(string Name, int Count);

/// <summary>An account with one of its figures.</summary>
public sealed record AccountFigure(string Name, string Path, FigureView Figure);

/// <summary>The grid of one account.</summary>
public sealed record AccountGrid(string Name, string Path, CoverageBlock Grid, FilterKeys Keys);

/// <summary>A long list: what is shown, what is folded away, and how many more stand elsewhere.</summary>
public sealed record Folded<T>(ImmutableArray<T> Items, ImmutableArray<T> Rest, int More)
{
    public int Count => Items.Length + Rest.Length + More;
}

public static class Folded
{
    private const int Shown = 15;
    private const int Kept = 400;

    public static Folded<T> Of<T>(IEnumerable<T> items)
    {
        var all = items.ToImmutableArray();
        return new([.. all.Take(Shown)], [.. all.Skip(Shown).Take(Kept)], Math.Max(all.Length - Shown - Kept, 0));
    }
}
