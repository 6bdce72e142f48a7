using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History;

/// <summary>What a change means for us.</summary>
public enum Course
{
    Better,
    Worse,

    /// <summary>Neither, or not for a program to say.</summary>
    Neutral,
}

public static class Courses
{
    /// <summary>As written into downloads and class names.</summary>
    public static string Code(this Course course) => course switch
    {
        Course.Better => "better",
        Course.Worse => "worse",
        Course.Neutral => "neutral",
        _ => throw new InvalidOperationException("unknown course"),
    };

    /// <summary>Growth is good; a value that is missing on one side moves nothing.</summary>
    internal static Course OfRise<T>(T? before, T? after)
        where T : struct, IComparable<T> => before is { } old && after is { } now ? OfRise(old.CompareTo(now)) : Course.Neutral;

    internal static Course Reversed(this Course course) => course switch { Course.Better => Course.Worse, Course.Worse => Course.Better, _ => course };

    private static Course OfRise(int order) => order < 0 ? Course.Better : order > 0 ? Course.Worse : Course.Neutral;
}

/// <summary>One thing that differs between two exports.</summary>
/// <param name="Kind">Stable code: <c>action.slipped</c>. The part before the point is the section's code.</param>
/// <param name="Id">Id of the row in its table, or the account's.</param>
/// <param name="Text">A whole sentence that names the thing.</param>
/// <param name="Before">As written into downloads; null where it was not there.</param>
/// <param name="After">Null where it is not there any more.</param>
/// <param name="Where">The row in the later export; where it is gone, in the earlier one.</param>
public sealed record Change(string Kind, string Id, Course Course, Words Text, string? Before, string? After, SourceRef Where)
{
    public string Section => Kind.Split('.')[0];
}

/// <summary>A figure of <see cref="ComparedFigures"/> on both sides; null where it is missing.</summary>
public sealed record FigureChange(ComparedFigure Figure, decimal? Before, decimal? After)
{
    /// <summary>After minus before; null where one is missing.</summary>
    public decimal? Difference => After - Before;

    public Course Course => Figure.HigherIsBetter ? Courses.OfRise(Before, After) : Courses.OfRise(Before, After).Reversed();
}

/// <summary>Whether both exports have the account.</summary>
public enum Presence
{
    Both,
    Added,
    Gone,
}

/// <summary>What changed at one account. Changes: sections as in <see cref="AllChangeSections"/>, in each the order that the section gives; that of rows in the files plays no part.</summary>
/// <param name="Account">As in the later export; where it is gone, as in the earlier one.</param>
/// <param name="Figures">One per <see cref="ComparedFigures"/>, in their order; empty unless both exports have the account.</param>
public sealed record AccountComparison(Account Account, Presence Presence, ImmutableArray<Change> Changes, ImmutableArray<FigureChange> Figures)
{
    public int Count(Course course) => Changes.Count(c => c.Course == course);
}

/// <summary>
/// What differs between two exports. The order of rows in either plays no part: everything is met by id and put in the order of
/// ids.
/// </summary>
public sealed record Comparison
{
    public required Snapshot Before { get; init; }

    public required Snapshot After { get; init; }

    /// <summary>Accounts that changed: most changes for the worse first, then most for the better, then by id.</summary>
    public required ImmutableArray<AccountComparison> Accounts { get; init; }

    /// <summary>Accounts in both exports without a change, by id.</summary>
    public required ImmutableArray<Account> Unchanged { get; init; }

    /// <summary>The portfolio's figures, in the order of <see cref="ComparedFigures"/>.</summary>
    public required ImmutableArray<FigureChange> Figures { get; init; }

    /// <summary>Tables that one of the exports lacks, so that nothing can be said of them; in the order of the dictionary.</summary>
    public required ImmutableArray<Table> NotCompared { get; init; }

    public IEnumerable<Change> Changes => Accounts.SelectMany(a => a.Changes);
}
