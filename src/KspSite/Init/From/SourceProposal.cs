using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init.From;

/// <summary>What is proposed for one column.</summary>
/// <param name="From">Headers; two where a name is joined.</param>
/// <param name="Doubt">Null where it is sure.</param>
internal sealed record ColumnProposal(Column Column, ImmutableArray<string> From, Words? Doubt)
{
    public string Join { get; init; } = "";

    public bool MakesId { get; init; }

    public string? Constant { get; init; }

    /// <summary>What the publisher should know of a column that is in force; null where nothing.</summary>
    public Words? Note { get; init; }

    public ImmutableArray<(string Word, string Code)> Values { get; init; } = [];

    /// <summary>Words of the source for which no code is known.</summary>
    public ImmutableArray<string> OpenValues { get; init; } = [];
}

/// <summary>What is proposed for one foreign table.</summary>
/// <param name="IsSure">Whether the table itself is sure: otherwise the whole source is a comment.</param>
internal sealed record SourceProposal(ForeignFile File, Table Table, bool IsSure, ImmutableArray<ColumnProposal> Columns)
{
    /// <summary>dmy or mdy where the dates themselves prove it; null otherwise.</summary>
    public string? Dates { get; init; }

    /// <summary>Whether some dates can be read in two ways and nothing proves which.</summary>
    public bool HasDoubtfulDates { get; init; }

    /// <summary>How many of the rows' accounts exist among the accounts, by their ids or by their names; null for accounts and where there are none.</summary>
    public (int Found, int All, bool ByName)? Links { get; init; }

    /// <summary>Whether a title, a header or the cells themselves name the unit of the amounts: the reader then knows it.</summary>
    public bool NamesUnit { get; init; }

    public IEnumerable<ColumnProposal> Sure => Columns.Where(c => c.Doubt is null);

    public IEnumerable<ColumnProposal> Doubtful => Columns.Where(c => c.Doubt is not null);

    /// <summary>
    /// Headers of doubtful columns that are our own names as well: they would be read by their names while the proposal is still a comment.
    /// </summary>
    public IEnumerable<string> Withheld => Doubtful.SelectMany(c => c.From).Where(h => new HeaderNames(Table).Find(h) is not null && !Sure.Any(c => c.From.Contains(h)));

    /// <summary>Headers that nothing is proposed for.</summary>
    public IEnumerable<string> Unused => File.Columns.Select(c => c.Header).Where(h => !Columns.Any(p => p.From.Any(f => Headers.Key(f) == Headers.Key(h))));

    /// <summary>Columns that the table needs or wants and that nothing feeds for sure.</summary>
    public IEnumerable<Column> Missing => Table.Columns.Where(c => c.Need != Need.Optional && !(NamesUnit && c == Accounts.MoneyUnit) && !Sure.Any(p => p.Column == c));
}
