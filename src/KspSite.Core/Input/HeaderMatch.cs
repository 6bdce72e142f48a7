using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>The matching of one header, while it is made. Arrays by column ordinal.</summary>
internal sealed class HeaderMatch(Table table)
{
    private static readonly CellReading Percent = new() { PercentShares = true };

    public CellMaker?[] Makers { get; } = new CellMaker?[table.Columns.Length];

    public MoneyUnit?[] HeaderUnits { get; } = new MoneyUnit?[table.Columns.Length];

    public MoneyUnit?[] RecipeUnits { get; } = new MoneyUnit?[table.Columns.Length];

    public ImmutableArray<string>.Builder Unknown { get; } = ImmutableArray.CreateBuilder<string>();

    public static HeaderMatch Of(RawFile file, ICollection<Finding> findings)
    {
        var match = new HeaderMatch(file.Table);
        var used = new HashSet<int>();
        foreach (var recipe in file.Mapping?.Columns ?? []) match.Add(recipe, file, used, findings);
        var explicitly = match.Makers.Select(m => m is not null).ToArray();
        match.AddNamed(file, used, explicitly, findings);
        return match;
    }

    private void Add(CellRecipe recipe, RawFile file, HashSet<int> used, ICollection<Finding> findings)
    {
        var fields = ImmutableArray.CreateBuilder<int>();
        foreach (var header in recipe.From)
        {
            var at = IndexOf(file.Header, header);
            if (at < 0) findings.Add(MappedMissing(file, header, recipe.Where, recipe.Column));
            else
            {
                fields.Add(at);
                used.Add(at);
            }
        }
        if (fields.Count == 0 && recipe.Constant is null) return;
        var column = recipe.Column;
        var percent = fields.Count > 0 && recipe.Reading is null && HeaderNames.SaysPercent(file.Header[fields[0]]);
        Makers[column.Ordinal] = new CellMaker(column, fields.ToImmutable(), recipe, percent ? Percent : Reading(file));
        RecipeUnits[column.Ordinal] = recipe.Reading?.Unit;
        HeaderUnits[column.Ordinal] = fields.Count > 0 ? HeaderNames.UnitIn(file.Header[fields[0]]) : null;
    }

    private void AddNamed(RawFile file, HashSet<int> used, bool[] explicitly, ICollection<Finding> findings)
    {
        var names = new HeaderNames(table);
        for (var i = 0; i < file.Header.Length; i++)
        {
            var header = file.Header[i].Trim();
            if (used.Contains(i) || header.Length == 0) continue;
            var where = new SourceRef(file.File, file.HeaderLine, i + 1);
            if (file.Mapping?.Ignore.Contains(Headers.Key(header)) == true) Unknown.Add(header);
            else if (names.Find(header) is not { } named)
            {
                Unknown.Add(header);
                findings.Add(NoSuchColumn(where, header));
            }
            // mapping.yaml has the last word on the columns that it names.
            else if (explicitly[named.Column.Ordinal]) Unknown.Add(header);
            else if (Makers[named.Column.Ordinal] is { } first) findings.Add(Repeated(where, header, named.Column, file.Header[first.FirstField]));
            else
            {
                Makers[named.Column.Ordinal] = new CellMaker(named.Column, [i], recipe: null, named.IsPercent ? Percent : Reading(file));
                HeaderUnits[named.Column.Ordinal] = named.Unit;
            }
        }
    }

    private static CellReading Reading(RawFile file) => file.Mapping?.Reading ?? CellReading.Default;

    /// <summary>The first field with the header, from 0; -1 without one.</summary>
    public static int IndexOf(ImmutableArray<string> headers, string header)
    {
        var key = Headers.Key(header);
        for (var i = 0; i < headers.Length; i++)
        {
            if (Headers.Key(headers[i]) == key) return i;
        }
        return -1;
    }

    /// <summary>An error where the row cannot do without: the column is required, or the header decides which rows count.</summary>
    public static Finding MappedMissing(RawFile file, string header, SourceRef mapping, Column? column)
    {
        var near = NearMisses.Of(header, file.Header.Where(h => !string.IsNullOrWhiteSpace(h)));
        return new Finding
        {
            Id = FaultKinds.MappedHeader.Id,
            Severity = column is null or { Need: Need.Required } ? Severity.Error : Severity.Warning,
            Where = new SourceRef(file.File, file.HeaderLine),
            Message = new($"{mapping} 要用的表头“{header}”不在这个文件里。", $"The header “{header}”, which {mapping} asks for, is not in this file."),
            Found = string.Join(" | ", file.Header),
            Remedy = near is null
                ? new("请在 mapping.yaml 里改成文件中的表头，或在导出时加上这一列。", "Name a header of the file in mapping.yaml, or add the column to the export.")
                : new($"是不是“{near}”？如果是，请改 mapping.yaml。", $"Did you mean “{near}”? If so, correct mapping.yaml."),
        };
    }

    private Finding NoSuchColumn(SourceRef where, string header)
    {
        var near = NearMisses.Of(header, table.Columns.SelectMany(c => c.Zh.Concat(c.En).Append(c.Name)));
        return new Finding
        {
            Id = "DT-07",
            Severity = Severity.Info,
            Where = where,
            Message = new($"“{table.Title.Zh}”表没有这个列，内容不会被采用。", $"The table “{table.Title.En}” has no such column; its cells are not used."),
            Found = header,
            Remedy = near is null
                ? new("如果它应当被采用，请改成列名表中的名称（kspsite schema），或在 mapping.yaml 里写明它是哪一列。",
                    "If it should be used, rename it as the column dictionary says (kspsite schema), or say in mapping.yaml which column it is.")
                : new($"是不是“{near}”？如果是，请改成这个名称。", $"Did you mean “{near}”? If so, rename it."),
        };
    }

    private static Finding Repeated(SourceRef where, string header, Column column, string first) => new()
    {
        Id = FaultKinds.DuplicateHeader.Id,
        Severity = FaultKinds.DuplicateHeader.Severity,
        Where = where,
        Message = new($"两个表头都表示“{column.Title.Zh}”，无法判断用哪一个。", $"Two headers mean “{column.Title.En}”; it is not clear which one counts."),
        Found = $"{first} / {header}",
        Remedy = new("请删除或改名其中一列，或在 mapping.yaml 里写明用哪一列。", "Remove or rename one of the two, or say in mapping.yaml which one counts."),
    };
}
