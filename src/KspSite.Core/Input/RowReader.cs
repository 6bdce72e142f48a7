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

    /// <summary>A short code that people type by hand, such as M4: its case and the width of its signs do not matter.</summary>
    public string? ShortCode(Column column) => Cell(column) is { } text ? Width.Narrow(text).ToUpperInvariant() : null;

    public Id<T> Id<T>(Column column) => OptionalId<T>(column) ?? default;

    public Id<T>? OptionalId<T>(Column column)
    {
        if (Cell(column) is not { } text) return null;
        if (CellText.TryId(text, out var id) && !IsSpoilt(column, text)) return new Id<T>(id);
        BadId(column, text);
        return null;
    }

    /// <summary>Ids in the order of the cell, without repetitions; empty when the cell is.</summary>
    public ImmutableArray<Id<T>> Ids<T>(Column column)
    {
        if (Cell(column) is not { } text) return [];
        var ids = ImmutableArray.CreateBuilder<Id<T>>();
        foreach (var part in column.PiecesOf(text))
        {
            if (!CellText.TryId(part, out var id) || IsSpoilt(column, part)) BadId(column, part);
            else if (!ids.Contains(new Id<T>(id))) ids.Add(new Id<T>(id));
        }
        return ids.DrainToImmutable();
    }

    public ImmutableArray<string> List(Column column) => Cell(column) is { } text ? column.PiecesOf(text) : [];

    public int? Integer(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryInteger(text, out var number)) return InRange(column, text, number) ? number : null;
        return Bad<int>(column, text, new("一个整数，例如 3", "a whole number, such as 3"));
    }

    public decimal? Number(Column column) => Value(column) is { } text ? Number(column, text, MoneyUnit.Yuan) : null;

    /// <summary>
    /// A number in the unit that another cell of the row names in free text. A cell with a unit of its own (0.2亿 where the
    /// unit is 万元) is converted into it (X8).
    /// </summary>
    public decimal? Number(Column column, Column unitColumn)
    {
        if (Value(column) is not { } text) return null;
        var unit = Row[unitColumn];
        if (unit is not null && CellText.IsPercentUnit(unit))
        {
            if (CellText.TryPercent(text, out var percent)) return Computable(column, text, percent, SmallestNumber);
            if (CellText.TryNumber(CellText.Plain(text), out var bare) && bare is > 0 and < 1) Report(column, text, CellFaults.FractionOfPercent(column, bare));
        }
        return Number(column, text, (unit is null ? null : MoneyUnits.Parse(unit)) ?? MoneyUnit.Yuan);
    }

    private decimal? Number(Column column, string text, MoneyUnit target)
    {
        if (CellText.TryAmount(text, out var number, out var own))
        {
            ReportLostDigits(column, text);
            var value = number * (own is { } unit ? unit.Factor() / target.Factor() : 1m);
            return InRange(column, text, number) ? Computable(column, text, value, SmallestNumber) : null;
        }
        return Bad<decimal>(column, text, text.Contains('%', StringComparison.Ordinal) || text.Contains('％', StringComparison.Ordinal)
            ? new("一个数；如果是百分比，请在单位列写 %", "a number; for a percentage write % into the column of the unit")
            : new("一个数，例如 1200 或 1,200.5", "a number, such as 1200 or 1,200.5"));
    }

    /// <summary>
    /// An amount in base units. The unit is the cell's own, else the header's, else the row's money_unit, else the account's;
    /// where none is known the amount is missing (X9) and DT-03 reports the account.
    /// </summary>
    public Money? Money(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (!CellText.TryAmount(text, out var number, out var own, out var currency))
            return Bad<Money>(column, text, new("一个金额，例如 1200、1,200.5 或 1.2万", "an amount, such as 1200, 1,200.5 or 1.2万"));
        if (currency is not null && currency != context.CurrencyOf(Row))
            return Bad<Money>(column, text, new($"币种为 {context.CurrencyOf(Row)} 的金额", $"an amount in {context.CurrencyOf(Row)}"));
        if (!InRange(column, text, number)) return null;
        ReportLostDigits(column, text);
        if ((own ?? context.UnitOf(Row, column)) is { } unit)
            return Computable(column, text, number * unit.Factor(), SmallestAmount) is { } amount ? new Money(amount, context.CurrencyOf(Row)) : null;
        context.ReportMissingUnit(Row);
        return null;
    }

    /// <summary>An ISO code. Two names of one currency must not look like two currencies, which nothing adds up over.</summary>
    public string? Currency(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.Currency(text) is { } code) return code;
        Report(column, text, CellFaults.Unreadable(column, text, new("币种代码，例如 CNY、USD；留空就是 CNY", "a currency code, such as CNY or USD; empty means CNY")));
        return null;
    }

    /// <summary>A share 0..1. A bare number above 1 is read as percent and reported (DT-04).</summary>
    public decimal? Share(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (!CellText.TryShare(text, out var share, out var ambiguous))
            return Bad<decimal>(column, text, new("0% 到 100% 之间的比例，例如 35% 或 0.35", "a share between 0% and 100%, such as 35% or 0.35"));
        if (ambiguous) Report(column, text, CellFaults.BareShare(share));
        return share;
    }

    public DateOnly? Date(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryDate(text, out var date)) return date;
        var doubt = DateText.DoubtOf(text);
        if (doubt != DateDoubt.None) return Doubtful(column, text, doubt);
        return Bad<DateOnly>(column, text, new("日期，例如 2026-03-01、2026/3/1 或 2026年3月1日", "a date, such as 2026-03-01, 2026/3/1 or 2026年3月1日"));
    }

    public DateTime? Moment(Column column)
    {
        if (Value(column) is not { } text) return null;
        if (CellText.TryDateTime(text, out var moment)) return moment;
        var doubt = DateText.DoubtOf(text);
        if (doubt != DateDoubt.None) return Doubtful(column, text, doubt)?.ToDateTime(TimeOnly.MinValue);
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
        Report(column, text, CellFaults.BadPeriod(column, text));
        return null;
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
        foreach (var part in column.PiecesOf(text))
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
        if (Row[column] is { } text)
        {
            if (!IsFormulaError(column, text)) return text;
            // That it says nothing has been told; only a row that cannot stand without it is told more.
            if (column.Need == Need.Wanted) return null;
        }
        if (column.Need == Need.Required) Report(column, null, CellFaults.RequiredIsEmpty(column));
        else if (column.Need == Need.Wanted && !IsCoveredByAlternative(column)) Report(column, null, CellFaults.WantedIsEmpty(column));
        return null;
    }

    private bool IsFormulaError(Column column, string text)
    {
        if (text[0] != '#') return false;
        var isTooNarrow = text.Length >= 3 && text.All(c => c == '#') && column.Kind is not (ColumnKind.Text or ColumnKind.LongText);
        if (!isTooNarrow && Array.IndexOf(FormulaErrors, text) < 0) return false;
        Report(column, text, isTooNarrow ? CellFaults.TooNarrow(column) : CellFaults.OfFormula(column));
        return true;
    }

    private static readonly string[] FormulaErrors = ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#GETTING_DATA"];

    private bool IsCoveredByAlternative(Column column) =>
        Row.Table.OneOf.Any(group => group.Contains(column) && group.Any(c => Row[c] is not null))
        // 年销售额（万元） says it as well as a column of its own.
        || (column == Accounts.MoneyUnit && context.UnitOf(Row, column) is not null)
        || (column == SalesFigures.MoneyUnit && Row.Table.Columns.Where(c => c.IsAmount && Row[c] is not null).All(c => Row.OriginOf(c).UnitOf(c) is not null));

    /// <summary>As <see cref="Cell"/>, and null as well where the cell says "not applicable".</summary>
    private string? Value(Column column)
    {
        if (Cell(column) is not { } text) return null;
        if (!CellText.IsNotApplicable(text)) return text;
        // A row cannot stand on a date or a period that does not apply.
        if (column.Need == Need.Required) Report(column, text, CellFaults.RequiredDoesNotApply(column));
        return null;
    }

    private bool InRange(Column column, string text, decimal number)
    {
        if ((column.Min is not { } min || number >= min) && (column.Max is not { } max || number <= max)) return true;
        Report(column, text, CellFaults.OutOfRange(column));
        return false;
    }

    // Quotients of such values, of their sums and of their differences stay within what a decimal holds; nobody means anything finer or larger.
    private const decimal SmallestAmount = 0.0001m;
    private const decimal SmallestNumber = 0.000_000_001m;

    /// <summary>The value in whole steps of the smallest one; null, and reported, where it is too small or too large.</summary>
    private decimal? Computable(Column column, string text, decimal value, decimal smallest)
    {
        if (value == 0 || (Math.Abs(value) >= smallest && Math.Abs(value) <= CellText.Largest)) return value.Scale > smallest.Scale ? Math.Round(value, smallest.Scale) : value;
        Report(column, text, CellFaults.BeyondComputing(column, smallest));
        return null;
    }

    // 1.2E+10 and 3月1日 have the letters of an id, but are what a spreadsheet made of one.
    private static bool IsSpoilt(Column column, string text) =>
        column.Kind is ColumnKind.Id or ColumnKind.IdList && (CellText.IsScientific(text) || CellText.IsDateOfExcel(text));

    private void BadId(Column column, string text) => Report(column, text, CellFaults.BadId(column, text));

    private void ReportLostDigits(Column column, string text)
    {
        if (CellText.IsScientific(text)) Report(column, text, CellFaults.LostDigits(column));
    }

    /// <summary>
    /// A date that its publisher has to explain. A serial number is read, since it can be nothing else; the others are left out,
    /// and a row that cannot stand without its date is faulty, as is one with a date that nothing but the cell can explain.
    /// </summary>
    private DateOnly? Doubtful(Column column, string text, DateDoubt doubt)
    {
        Report(column, text, CellFaults.DoubtfulDate(column, text, doubt));
        return DateText.TrySerial(CellText.Plain(text), out var date) ? date : null;
    }

    private T? Bad<T>(Column column, string text, Words expected)
        where T : struct
    {
        Report(column, text, CellFaults.Unreadable(column, text, expected));
        return null;
    }

    private void UnknownTerm(Column column, Vocabulary vocabulary, string text) =>
        Report(column, text, CellFaults.UnknownTerm(column, vocabulary, text, context.NearTerm(vocabulary, text)));

    /// <param name="found">What the cell holds; null where it is empty.</param>
    private void Report(Column column, string? found, CellFault fault)
    {
        if (fault.Severity == Severity.Error) Usable = false;
        context.Report(Row, new Finding
        {
            Id = fault.Id,
            Severity = fault.Severity,
            Where = Row.At(column),
            Message = fault.Message,
            Found = found,
            Expected = fault.Expected,
            Remedy = fault.Remedy,
        });
    }
}
