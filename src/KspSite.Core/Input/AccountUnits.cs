using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>The money unit of each account, and DT-03: one known unit per account.</summary>
public static class AccountUnits
{
    public static IReadOnlyDictionary<string, AccountUnit> Of(IEnumerable<RowBatch> batches)
    {
        var units = new Dictionary<string, AccountUnit>();
        foreach (var row in RowsOf(batches, Accounts.Table))
        {
            if (row[Accounts.AccountId] is not { } id) continue;
            var header = HeaderUnits(row);
            var unit = ReadingContext.OwnUnit(row) ?? (header.Count > 0 ? header[0] : row.Origin.DefaultUnit);
            units.TryAdd(CellText.Plain(id), new AccountUnit(unit, (row[Accounts.Currency] is { } currency ? CellText.Currency(currency) : null) ?? "CNY"));
        }
        return units;
    }

    public static void Check(IReadOnlyList<RowBatch> batches, IReadOnlyDictionary<string, AccountUnit> units, ReadingContext context)
    {
        foreach (var row in RowsOf(batches, Accounts.Table))
        {
            if (row[Accounts.AccountId] is not { } id) continue;
            var named = HeaderUnits(row).Concat(ReadingContext.OwnUnit(row) is { } own ? [own] : []).Distinct().ToList();
            if (named.Count == 0 && context.AccountsWithoutUnit.Contains(CellText.Plain(id))) context.Report(row, Unknown(row));
            else if (named.Count > 1) context.Report(row, Mixed(row, Accounts.MoneyUnit, named));
        }
        foreach (var row in RowsOf(batches, SalesFigures.Table))
        {
            if (row[SalesFigures.AccountId] is not { } id || ReadingContext.OwnUnit(row) is not { } own) continue;
            if (units.GetValueOrDefault(CellText.Plain(id))?.Unit is { } unit && unit != own)
                context.Report(row, Mixed(row, SalesFigures.MoneyUnit, [own, unit]));
        }
    }

    private static List<MoneyUnit> HeaderUnits(Row row) => [.. row.Origin.HeaderUnits];

    private static IEnumerable<Row> RowsOf(IEnumerable<RowBatch> batches, Table table) =>
        batches.Where(b => b.File.Table == table).SelectMany(b => b.Rows);

    private static Finding Unknown(Row row) => new()
    {
        Id = "DT-03",
        Severity = Severity.Error,
        Where = row.At(Accounts.MoneyUnit),
        Message = new("这家客户没有金额单位，它的金额无法使用。", "The account has no money unit; its amounts cannot be used."),
        Found = row[Accounts.MoneyUnit],
        Expected = Vocabularies.MoneyUnit.Choices,
        Remedy = new("请在“金额单位”列填写单位，或写进表头，例如 年销售额（万元）。", "Fill in the money unit, or name it in the header, as in 年销售额（万元）."),
    };

    private static Finding Mixed(Row row, Column column, IReadOnlyList<MoneyUnit> units) => new()
    {
        Id = "DT-03",
        Severity = Severity.Error,
        Where = row.At(column),
        Message = new("同一家客户使用了不同的金额单位。", "One account uses different money units."),
        Found = string.Join(" / ", units.Select(u => Vocabularies.MoneyUnit.LabelOf(u).Zh)),
        Expected = new("每家客户只用一个金额单位", "one money unit for each account"),
        Remedy = new("请统一单位，并换算相应的金额。", "Use one unit and convert the amounts."),
    };
}
