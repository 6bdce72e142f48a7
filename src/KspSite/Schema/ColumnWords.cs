using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Schema;

/// <summary>How the properties of a column are said.</summary>
internal static class ColumnWords
{
    public static Words Kind(Column column) => column.Kind switch
    {
        ColumnKind.Id => new("编号", "id"),
        ColumnKind.IdList => new("编号列表", "list of ids"),
        ColumnKind.Text => new("文字", "text"),
        ColumnKind.LongText => new("长文字", "long text"),
        ColumnKind.TextList => new("文字列表", "list of texts"),
        ColumnKind.Integer => new("整数", "whole number"),
        ColumnKind.Decimal => new("数字", "number"),
        ColumnKind.Money => new("金额", "amount"),
        ColumnKind.Share => new("百分比", "percentage"),
        ColumnKind.Date => new("日期", "date"),
        ColumnKind.DateTime => new("日期时间", "date and time"),
        ColumnKind.Time => new("时间", "time of day"),
        ColumnKind.Boolean => new("是/否", "yes/no"),
        ColumnKind.Code => new("选项", "one of a list"),
        ColumnKind.CodeList => new("选项列表", "several of a list"),
        ColumnKind.Influence => new("影响力", "influence"),
        ColumnKind.Period => new("期间", "period"),
        _ => throw new InvalidOperationException("unknown kind of column"),
    };

    public static Words Need(Column column) => column.Need switch
    {
        Core.Input.Need.Required => new("必填", "required"),
        Core.Input.Need.Wanted => new("应填", "wanted"),
        Core.Input.Need.Optional => new("可选", "optional"),
        _ => throw new InvalidOperationException("unknown need"),
    };

    /// <summary>Allowed terms, range, default and what it refers to; empty where anything goes.</summary>
    public static Words Allowed(Column column)
    {
        var parts = new List<Words>();
        var terms = (column.Vocabulary?.Terms ?? []).AddRange(column.ExtraTerms.IsDefault ? [] : column.ExtraTerms);
        if (!terms.IsEmpty)
        {
            parts.Add(new(string.Join("、", terms.Select(t => Label(t.Code, t.Zh, "（", "）"))), string.Join(", ", terms.Select(t => Label(t.Code, t.En, " (", ")")))));
        }
        if (column.Min is not null || column.Max is not null) parts.Add(Range(column.Min, column.Max));
        if (column.Default is { } usual) parts.Add(new($"不填即 {usual}", $"{usual} when empty"));
        if (!column.References.IsEmpty)
        {
            parts.Add(new(
                "见 " + string.Join("、", column.References.Select(r => AllTables.Find(r)?.Title.Zh ?? r)) + " 表", "refers to " + string.Join(", ", column.References)));
        }
        return new(string.Join("；", parts.Select(p => p.Zh)), string.Join("; ", parts.Select(p => p.En)));
    }

    private static Words Range(decimal? min, decimal? max) => (min, max) switch
    {
        ({ } low, { } high) => Words.Same($"{Numerals.Text(low)}–{Numerals.Text(high)}"),
        ({ } low, null) => Words.Same($"≥ {Numerals.Text(low)}"),
        (_, { } high) => Words.Same($"≤ {Numerals.Text(high)}"),
        _ => Words.Same(""),
    };

    private static string Label(string code, string label, string open, string close) =>
        code.Equals(label, StringComparison.OrdinalIgnoreCase) ? code : code + open + label + close;
}
