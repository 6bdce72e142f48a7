using KspSite.Core.Audiences;

namespace KspSite.Core.Input;

/// <summary>How a cell is read. Formats and units: <see cref="CellText"/>.</summary>
public enum ColumnKind
{
    Id,
    IdList,
    Text,
    LongText,
    TextList,
    Integer,
    Decimal,
    Money,
    Share,
    Date,
    DateTime,
    Time,
    Boolean,
    Code,
    CodeList,
    Influence,
    Period,
}

/// <summary>What an empty cell means.</summary>
public enum Need
{
    /// <summary>Nothing: the cell may be empty.</summary>
    Optional,

    /// <summary>A warning (IN-11): the row is used, the plan is poorer.</summary>
    Wanted,

    /// <summary>An error (IN-10): the row cannot be used.</summary>
    Required,
}

/// <summary>
/// One column of one table, declared once. Reading, checking, the column dictionary, <c>kspsite schema</c>, the templates of
/// <c>init</c>, redaction and the downloads all follow from it.
/// </summary>
public sealed record Column(string Name, ColumnKind Kind)
{
    public Need Need { get; init; }

    /// <summary>Headers that are recognised, the canonical one first. Never empty in a declared table.</summary>
    public ImmutableArray<string> Zh { get; init; } = [];

    public ImmutableArray<string> En { get; init; } = [];

    /// <summary>What the column means, with the unit where it has one; one sentence.</summary>
    public Words Meaning { get; init; }

    public Sensitivity Sensitivity { get; init; } = Sensitivity.Internal;

    /// <summary>Pages to which the column belongs beside its sensitivity: an audience that does not get them does not get it. Null for none.</summary>
    public PageFamily? Family { get; init; }

    /// <summary>
    /// Whether a cell names a person or a firm. To mention such a name inside another text is to give it away, while an everyday
    /// word of another column may well stand in a text of its own.
    /// </summary>
    public bool IsName { get; init; }

    public Vocabulary? Vocabulary { get; init; }

    /// <summary>Codes beside those of the vocabulary, such as <c>all</c> for a task.</summary>
    public ImmutableArray<Term> ExtraTerms { get; init; } = [];

    /// <summary>Names of the tables whose ids this column holds; several where the id may be of any of them.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Inclusive; null where there is no limit.</summary>
    public decimal? Min { get; init; }

    public decimal? Max { get; init; }

    /// <summary>What an empty cell stands for, as it would be written; null where it stands for "missing".</summary>
    public string? Default { get; init; }

    public Words Title => new(Zh[0], En[0]);

    /// <summary>Position in the table's declaration, from 0. Set by the table.</summary>
    public int Ordinal { get; internal set; } = -1;

    /// <summary>Name of the table that declares it. Set by the table.</summary>
    public string TableName { get; internal set; } = "";

    /// <summary>Table and column, as in site.yaml: <c>stakeholders.name</c>.</summary>
    public string FullName => TableName + "." + Name;

    public bool IsAmount => Kind == ColumnKind.Money;

    /// <summary>A value as keys and references compare it: 1 and 01 are one number, 2026/3/1 and 2026-03-01 one day.</summary>
    public string KeyOf(string text) => Kind switch
    {
        ColumnKind.Integer when CellText.TryInteger(text, out var number) => Numerals.Text(number),
        ColumnKind.Date when DateText.TryDay(text, out var date) => Numerals.Text(date),
        _ => CellText.Plain(text),
    };

    /// <summary>What a cell of the column lists, in its order, without empty parts; of a column that is no list the whole cell.</summary>
    public ImmutableArray<string> PiecesOf(string text) => Kind switch
    {
        ColumnKind.IdList or ColumnKind.CodeList => CellText.SplitCodes(text),
        ColumnKind.TextList => CellText.SplitList(text),
        _ => [text],
    };

    /// <summary>Whether <c>n/a</c> and <c>不适用</c> are answers here (X19): not for text, ids and vocabularies.</summary>
    public bool AcceptsNotApplicable => Kind is ColumnKind.Integer or ColumnKind.Decimal or ColumnKind.Money or ColumnKind.Share
        or ColumnKind.Date or ColumnKind.DateTime or ColumnKind.Time or ColumnKind.Boolean or ColumnKind.Influence or ColumnKind.Period;
}
