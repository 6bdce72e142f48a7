using System.Globalization;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// Turns the cells of one row into values. A fault is recorded and reading goes on, so that one run names every fault of
/// every row; after an error <see cref="Usable"/> is false and the record made from this row must not be used.
/// </summary>
public sealed class RowReader(Row row, ReadingContext context)
{
    public Row Row { get; } = row;

    public bool Usable { get; private set; } = true;

    /// <summary>Text of a required cell. Empty only when the row is not usable.</summary>
    public string Required(Column column) => Cell(column) ?? "";

    public string? Text(Column column) => Cell(column);

    public Id<T> Id<T>(Column column) => OptionalId<T>(column) ?? default;

    public Id<T>? OptionalId<T>(Column column)
    {
        if (Cell(column) is not { } text) return null;
        if (CellText.TryId(text, out var id)) return new Id<T>(id);
        BadId(column, text);
        return null;
    }

    /// <summary>Ids in the order of the cell, without repetitions; empty when the cell is.</summary>
    public ImmutableArray<Id<T>> Ids<T>(Column column)
    {
        if (Cell(column) is not { } text) return [];
        var ids = ImmutableArray.CreateBuilder<Id<T>>();
        foreach (var part in CellText.SplitList(text))
        {
            if (!CellText.TryId(part, out var id)) BadId(column, part);
            else if (!ids.Contains(new Id<T>(id))) ids.Add(new Id<T>(id));
        }
        return ids.DrainToImmutable();
    }

    public ImmutableArray<string> List(Column column) => Cell(column) is { } text ? CellText.SplitList(text) : [];

    public int? Integer(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryNumber(text, out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue)
            return InRange(column, text, number) ? (int)number : null;
        return Bad<int>(column, text, new("一个整数，例如 3", "a whole number, such as 3"));
    }

    public decimal? Number(Column column) => Number(column, MoneyUnit.Yuan);

    /// <summary>
    /// A number in the unit that another cell of the row names in free text. A cell with a unit of its own (0.2亿 where the
    /// unit is 万元) is converted into it (X8).
    /// </summary>
    public decimal? Number(Column column, Column unitColumn) =>
        Number(column, (Row[unitColumn] is { } text ? MoneyUnits.Parse(text) : null) ?? MoneyUnit.Yuan);

    private decimal? Number(Column column, MoneyUnit target)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryAmount(text, out var number, out var own))
            return InRange(column, text, number) ? number * (own is { } unit ? unit.Factor() / target.Factor() : 1m) : null;
        return Bad<decimal>(column, text, new("一个数，例如 1200 或 1,200.5", "a number, such as 1200 or 1,200.5"));
    }

    /// <summary>
    /// An amount in base units. The unit is the cell's own, else the header's, else the row's money_unit, else the account's;
    /// where none is known the amount is missing (X9) and DT-03 reports the account.
    /// </summary>
    public Money? Money(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (!CellText.TryAmount(text, out var number, out var own))
            return Bad<Money>(column, text, new("一个金额，例如 1200、1,200.5 或 1.2万", "an amount, such as 1200, 1,200.5 or 1.2万"));
        if (!InRange(column, text, number)) return null;
        if ((own ?? context.UnitOf(Row, column)) is { } unit) return new Money(number * unit.Factor(), context.CurrencyOf(Row));
        context.ReportMissingUnit(Row);
        return null;
    }

    /// <summary>A share 0..1. A bare number above 1 is read as percent and reported (DT-04).</summary>
    public decimal? Share(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (!CellText.TryShare(text, out var share, out var ambiguous))
            return Bad<decimal>(column, text, new("0% 到 100% 之间的比例，例如 35% 或 0.35", "a share between 0% and 100%, such as 35% or 0.35"));
        if (ambiguous)
        {
            Report("DT-04", Severity.Warning, column, text,
                new("比例没有百分号，按百分比理解。", "The share has no percent sign and is read as percent."),
                new("35% 或 0.35", "35% or 0.35"),
                new("请补上百分号，或改成 0 到 1 之间的小数。", "Add the percent sign, or write a decimal between 0 and 1."));
        }
        return share;
    }

    public DateOnly? Date(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryDate(text, out var date)) return date;
        return Bad<DateOnly>(column, text, new("日期，例如 2026-03-01、2026/3/1 或 2026年3月1日", "a date, such as 2026-03-01, 2026/3/1 or 2026年3月1日"));
    }

    public DateTime? Moment(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryDateTime(text, out var moment)) return moment;
        return Bad<DateTime>(column, text, new("日期或日期加时间，例如 2026-03-01 或 2026-03-01 14:30", "a date, or a date with a time, such as 2026-03-01 14:30"));
    }

    public TimeOnly? Time(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryTime(text, out var time)) return time;
        return Bad<TimeOnly>(column, text, new("时间，例如 09:30", "a time of day, such as 09:30"));
    }

    public bool? Boolean(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryBoolean(text, out var value)) return value;
        return Bad<bool>(column, text, new("是或否", "yes or no"));
    }

    /// <summary>A yes or no whose empty cell stands for the declared default.</summary>
    public bool BooleanOrDefault(Column column) => Boolean(column) ?? column.Default == "是";

    public Period? Period(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (Domain.Period.TryParse(text, out var period)) return period;
        return Bad<Period>(column, text, new("期间，例如 2026-03、2026Q1、2026H1 或 2026", "a period, such as 2026-03, 2026Q1, 2026H1 or 2026"));
    }

    /// <summary>1..5 from a number or from H, M, L (5, 3, 1).</summary>
    public int? Influence(Column column)
    {
        if (Value(column) is not { } text) return null;
        return CellText.Plain(text).ToUpperInvariant() switch
        {
            "H" or "高" => 5,
            "M" or "中" => 3,
            "L" or "低" => 1,
            _ => Integer(column),
        };
    }

    public TEnum? Code<TEnum>(Column column)
        where TEnum : struct, Enum
    {
        var vocabulary = (Vocabulary<TEnum>)column.Vocabulary!;
        if (Cell(column) is not { } text) return null;
        if (vocabulary.IndexOf(text) is { } index) return vocabulary.ValueAt(index);
        UnknownTerm(column, vocabulary, text);
        return null;
    }

    public TEnum RequiredCode<TEnum>(Column column)
        where TEnum : struct, Enum => Code<TEnum>(column) ?? default;

    public ImmutableArray<TEnum> Codes<TEnum>(Column column)
        where TEnum : struct, Enum
    {
        var vocabulary = (Vocabulary<TEnum>)column.Vocabulary!;
        if (Cell(column) is not { } text) return [];
        var codes = ImmutableArray.CreateBuilder<TEnum>();
        foreach (var part in CellText.SplitList(text))
        {
            if (vocabulary.IndexOf(part) is not { } index) UnknownTerm(column, vocabulary, part);
            else if (!codes.Contains(vocabulary.ValueAt(index))) codes.Add(vocabulary.ValueAt(index));
        }
        return codes.DrainToImmutable();
    }

    /// <summary>The code of a term of a configurable vocabulary, or of one of the column's extra terms.</summary>
    public string? Word(Column column)
    {
        if (Cell(column) is not { } text) return null;
        var vocabulary = context.Current(column.Vocabulary!);
        if (vocabulary.IndexOf(text) is { } index) return vocabulary.Terms[index].Code;
        var key = Headers.Key(text);
        foreach (var extra in column.ExtraTerms)
        {
            if (((string[])[extra.Code, extra.Zh, extra.En, .. extra.Aliases]).Any(w => Headers.Key(w) == key)) return extra.Code;
        }
        UnknownTerm(column, vocabulary, text);
        return null;
    }

    /// <summary>The cell, or null when empty; an empty required or wanted cell is reported.</summary>
    private string? Cell(Column column)
    {
        if (Row[column] is { } text) return text;
        if (column.Need == Need.Required)
        {
            Report(FaultKinds.RequiredCell, column, null,
                new($"必填列“{column.Title.Zh}”为空，这一行无法使用。", $"The required column “{column.Title.En}” is empty; the row cannot be used."), null,
                new($"请填写：{column.Meaning.Zh}。", $"Fill it in: {column.Meaning.En}."));
        }
        else if (column.Need == Need.Wanted && !IsCoveredByAlternative(column))
        {
            Report(FaultKinds.WantedCell, column, null,
                new($"“{column.Title.Zh}”为空。", $"“{column.Title.En}” is empty."), null,
                new($"建议填写：{column.Meaning.Zh}。", $"Better filled in: {column.Meaning.En}."));
        }
        return null;
    }

    private bool IsCoveredByAlternative(Column column) =>
        Row.Table.OneOf.Any(group => group.Contains(column) && group.Any(c => Row[c] is not null));

    /// <summary>As <see cref="Cell"/>, and null as well where the cell says "not applicable".</summary>
    private string? Value(Column column) =>
        Cell(column) is { } text && !CellText.IsNotApplicable(text) ? text : null;

    private bool InRange(Column column, string text, decimal number)
    {
        if ((column.Min is not { } min || number >= min) && (column.Max is not { } max || number <= max)) return true;
        var expected = (column.Min, column.Max) switch
        {
            ({ } low, { } high) => new Words($"{Plain(low)} 到 {Plain(high)} 之间", $"between {Plain(low)} and {Plain(high)}"),
            ({ } low, null) => new Words($"不小于 {Plain(low)}", $"at least {Plain(low)}"),
            (_, { } high) => new Words($"不大于 {Plain(high)}", $"at most {Plain(high)}"),
            _ => throw new InvalidOperationException($"{column.Name} has no range"),
        };
        Report(FaultKinds.OutOfRange, column, text,
            new($"“{column.Title.Zh}”的值超出范围。", $"The value of “{column.Title.En}” is out of range."), expected,
            new("请改正这个单元格。", "Correct this cell."));
        return false;
    }

    private static string Plain(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private void BadId(Column column, string text) =>
        Bad<int>(column, text, new("1 到 40 个字母、汉字、数字或 _ . -，例如 A-017", "1 to 40 letters, digits or _ . -, such as A-017"));

    private T? Bad<T>(Column column, string text, Words expected)
        where T : struct
    {
        Report(FaultKinds.BadValue, column, text,
            new($"“{column.Title.Zh}”的值无法读取。", $"The value of “{column.Title.En}” cannot be read."), expected,
            new("请改正这个单元格。", "Correct this cell."));
        return null;
    }

    // A row cannot stand without its required code; elsewhere the value is left out and listed (DT-07).
    private void UnknownTerm(Column column, Vocabulary vocabulary, string text)
    {
        var needed = column.Need == Need.Required;
        Report("DT-07", needed ? Severity.Error : Severity.Info, column, text,
            new($"“{column.Title.Zh}”里的值不在词表中，{(needed ? "这一行无法使用" : "按空值处理")}。",
                $"The value of “{column.Title.En}” is not in its vocabulary; {(needed ? "the row cannot be used" : "it is treated as missing")}."),
            vocabulary.Choices,
            new("请改用词表中的值，或在 site.yaml 里扩充词表。", "Use a value of the vocabulary, or extend it in site.yaml."));
    }

    private void Report(FaultKind kind, Column column, string? found, Words message, Words? expected, Words remedy) =>
        Report(kind.Id, kind.Severity, column, found, message, expected, remedy);

    private void Report(string id, Severity severity, Column column, string? found, Words message, Words? expected, Words remedy)
    {
        if (severity == Severity.Error) Usable = false;
        context.Report(Row, new Finding
        {
            Id = id,
            Severity = severity,
            Where = Row.At(column),
            Message = message,
            Found = found,
            Expected = expected,
            Remedy = remedy,
        });
    }
}
