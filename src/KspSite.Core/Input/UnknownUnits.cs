using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>DT-03: a row that names a unit which nobody knows. To read its amounts in another would be a guess (X9).</summary>
public static class UnknownUnits
{
    /// <summary>Whether the row's own money_unit is filled, but with no unit.</summary>
    public static bool IsNamedBy(Row row) => CellOf(row) is { } column && row[column] is not null && ReadingContext.OwnUnit(row) is null;

    public static Finding In(Row row)
    {
        var column = CellOf(row)!;
        return new()
        {
            Id = "DT-03",
            Severity = Severity.Error,
            Where = row.At(column),
            Message = new("没有这种金额单位，这一行的金额无法使用。", "There is no such money unit; the amounts of this row cannot be used."),
            Found = row[column],
            Expected = Vocabularies.MoneyUnit.Choices,
            Remedy = new("请改正单位；留空则用客户的单位。外币请写在客户的“币种”列。", "Correct the unit; an empty cell takes the account's. A foreign currency belongs in the account's column “currency”."),
        };
    }

    private static Column? CellOf(Row row) => row.Table == Accounts.Table ? null : row.Table.Find(SalesFigures.MoneyUnit.Name);
}
