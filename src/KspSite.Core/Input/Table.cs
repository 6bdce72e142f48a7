using System.Collections.Frozen;
using KspSite.Core.Audiences;

namespace KspSite.Core.Input;

/// <summary>
/// A table of the import format: its names, its columns in the order of the dictionary, and the columns that make a row
/// unique. Declared once, in the file of its record.
/// </summary>
public abstract class Table
{
    private static readonly ImmutableArray<string> AsOfZh = ["数据日期"];
    private static readonly ImmutableArray<string> AsOfEn = ["as of"];

    private readonly FrozenDictionary<string, Column> _byName;

    protected Table(string name, Words title, Words meaning, ImmutableArray<string> aliases, ImmutableArray<Column> columns)
    {
        (Name, Title, Meaning, Aliases) = (name, title, meaning, aliases);
        Columns = columns.Any(c => c.Name == "as_of") ? columns :
        [
            .. columns,
            new Column("as_of", ColumnKind.Date)
            {
                Zh = AsOfZh,
                En = AsOfEn,
                Meaning = new("这一行数据截至的日期", "the date up to which this row is true"),
            },
        ];
        for (var i = 0; i < Columns.Length; i++) (Columns[i].Ordinal, Columns[i].TableName) = (i, name);
        _byName = Columns.ToFrozenDictionary(c => c.Name);
    }

    /// <summary>snake_case; also the file name in the import format.</summary>
    public string Name { get; }

    public Words Title { get; }

    public Words Meaning { get; }

    /// <summary>Other file names that mean this table.</summary>
    public ImmutableArray<string> Aliases { get; }

    public ImmutableArray<Column> Columns { get; }

    /// <summary>Columns that together are unique (DT-02); empty where rows may repeat.</summary>
    public ImmutableArray<Column> Key { get; init; } = [];

    /// <summary>Pages to which the whole table belongs: an audience that does not get them does not get it. Null for none.</summary>
    public PageFamily? Family { get; init; }

    /// <summary>What people call a row, where they do not use its id; the usual name first. Empty where rows have none.</summary>
    public ImmutableArray<Column> Names { get; init; } = [];

    /// <summary>Columns of which at least one must be filled (one of two potentials, workshop or review).</summary>
    public ImmutableArray<ImmutableArray<Column>> OneOf { get; init; } = [];

    /// <summary>Columns of which a row without any cannot be used; each alone is optional.</summary>
    public ImmutableArray<ImmutableArray<Column>> RequiredOneOf { get; init; } = [];

    /// <summary>Pairs of dates that must not run backwards (DT-05): earlier first.</summary>
    public ImmutableArray<(Column Earlier, Column Later)> DateOrder { get; init; } = [];

    /// <summary>Dates that cannot lie after the as-of date (DT-05).</summary>
    public ImmutableArray<Column> NotAfterAsOf { get; init; } = [];

    public Column? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Builds the typed record; faults go to the reader.</summary>
    public abstract IRecord BuildRecord(RowReader reader);
}

/// <summary>A table and how one of its rows becomes a <typeparamref name="TRecord"/>.</summary>
public sealed class Table<TRecord>(
    string name, Words title, Words meaning, ImmutableArray<string> aliases, ImmutableArray<Column> columns, Func<RowReader, TRecord> build)
    : Table(name, title, meaning, aliases, columns)
    where TRecord : class, IRecord
{
    public override IRecord BuildRecord(RowReader reader) => build(reader);
}
