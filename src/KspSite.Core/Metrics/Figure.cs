using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>A named part of a figure, as it goes into the formula: <c>Σ i·s = 34</c>.</summary>
public readonly record struct Part(Words Name, string Value)
{
    /// <summary>Id of the rule or metric that yields the part, for whoever wants to look further; null for other numbers.</summary>
    public string? Source { get; init; }
}

/// <summary>
/// A figure: a number, or a word (a grade, a direction, a time), or the reason why there is none. Exactly one of the three;
/// a missing figure is never 0. Unrounded; shares 0..1, money in base units.
/// </summary>
public sealed record Figure
{
    // Both are there or neither is.
    private readonly ImmutableArray<Part> _parts = [];
    private readonly IEnumerable<SourceRef>? _places = [];

    private Figure()
    {
    }

    public decimal? Number { get; private init; }

    public string? Word { get; private init; }

    /// <summary>Why there is no value.</summary>
    public Words? Missing { get; private init; }

    /// <summary>What went into it, in the order of the formula; may be empty.</summary>
    /// <exception cref="InvalidOperationException">They were let go of (<see cref="WithoutWorking"/>).</exception>
    public ImmutableArray<Part> Parts
    {
        get => _parts.IsDefault ? throw LetGo() : _parts;
        init => _parts = value;
    }

    /// <summary>The rows behind it, each once; may be empty. Worked out when asked for: most figures never are.</summary>
    /// <exception cref="InvalidOperationException">They were let go of (<see cref="WithoutWorking"/>).</exception>
    public ImmutableArray<SourceRef> Rows
    {
        get
        {
            ImmutableArray<SourceRef> all = [.. Places];
            // Rows in the order of their file, as most are, are each met once.
            for (var i = 1; i < all.Length; i++)
            {
                if (all[i].File != all[0].File || (all[i].Line, all[i].Column).CompareTo((all[i - 1].Line, all[i - 1].Column)) <= 0) return [.. all.Distinct()];
            }
            return all;
        }
    }

    /// <summary>Where the rows are found, perhaps some more than once: a query over the portfolio, which does not change.</summary>
    internal IEnumerable<SourceRef> Places
    {
        get => _places ?? throw LetGo();
        init => _places = value;
    }

    public bool IsMissing => Missing is not null;

    public static Figure Of(decimal number) => new() { Number = number };

    public static Figure Of(string word) => new() { Word = word };

    public static Figure None(string zh, string en) => None(new Words(zh, en));

    public static Figure None(Words reason) => new() { Missing = reason };

    /// <summary>The number, or the reason where it is null.</summary>
    public static Figure Of(decimal? number, string zh, string en) => number is { } value ? Of(value) : None(zh, en);

    /// <summary>The same figure said as a word, with the same parts and rows.</summary>
    public Figure As(string word) => new() { Word = word, Parts = Parts, Places = Places };

    public Figure From(params IEnumerable<IRecord> records) => this with { Places = records.Select(r => r.Row.Source) };

    public Figure With(string zh, string en, decimal? value) =>
        With(zh, en, Numerals.Text(value));

    public Figure With(string zh, string en, DateOnly? value) => With(zh, en, Numerals.Text(value));

    public Figure With(string zh, string en, string value) => this with { Parts = Parts.Add(new Part(new(zh, en), value)) };

    public Figure With(params IEnumerable<Part> parts) => this with { Parts = [.. Parts, .. parts] };

    /// <summary>
    /// The same without what it was made from, which takes three times the memory of the figure: for tables of millions of them, most of which
    /// are only read as numbers. Asking it for parts or rows is a mistake and not an empty answer.
    /// </summary>
    internal Figure WithoutWorking() => new() { Number = Number, Word = Word, Missing = Missing, Parts = default, Places = null! };

    private static InvalidOperationException LetGo() => new("the working of this figure was let go of; MetricTable.Worked has it");

    /// <summary>As written into the downloads; empty where missing.</summary>
    public string Text => Word ?? (Number is { } number ? Numerals.Text(number) : "");
}
