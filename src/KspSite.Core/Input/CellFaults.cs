using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>What is wrong with a cell, without the place and the cell itself.</summary>
/// <param name="Id">Of a <see cref="FaultKind"/> or of a rule.</param>
/// <param name="Severity">An error makes the row unusable.</param>
internal readonly record struct CellFault(string Id, Severity Severity, Words Message, Words? Expected, Words Remedy)
{
    public static CellFault Of(FaultKind kind, Words message, Words? expected, Words remedy) => new(kind.Id, kind.Severity, message, expected, remedy);
}

/// <summary>Everything that reading can have against a cell, in words.</summary>
internal static class CellFaults
{
    private static readonly Words Correct = new("请改正这个单元格。", "Correct this cell.");

    private static readonly Words ExportAnew = new(
        "请从原系统重新导出；在 Excel 里要先把这一列设为“文本”再打开或粘贴。", "Export it again from the original system; in Excel, set the column to “Text” before opening or pasting it.");

    public static CellFault RequiredIsEmpty(Column column) => CellFault.Of(
        FaultKinds.RequiredCell,
        new($"必填列“{column.Title.Zh}”为空，这一行无法使用。", $"The required column “{column.Title.En}” is empty; the row cannot be used."), null,
        new($"请填写：{column.Meaning.Zh}。", $"Fill it in: {column.Meaning.En}."));

    /// <summary>Of a required cell that says "not applicable".</summary>
    public static CellFault RequiredDoesNotApply(Column column) => CellFault.Of(
        FaultKinds.RequiredCell,
        new($"必填列“{column.Title.Zh}”没有值，这一行无法使用。", $"The required column “{column.Title.En}” has no value; the row cannot be used."), null,
        new($"请填写：{column.Meaning.Zh}；如果这一行不适用，请删除。", $"Fill it in: {column.Meaning.En}; or delete the row if it does not apply."));

    public static CellFault WantedIsEmpty(Column column) => CellFault.Of(
        FaultKinds.WantedCell,
        new($"“{column.Title.Zh}”为空。", $"“{column.Title.En}” is empty."), null,
        new($"建议填写：{column.Meaning.Zh}。", $"Please fill in: {column.Meaning.En}."));

    public static CellFault Unreadable(Column column, string text, Words expected) => CellFault.Of(
        FaultKinds.BadValue,
        new($"“{column.Title.Zh}”的值无法读取。", $"The value of “{column.Title.En}” cannot be read."), expected,
        Placeholders.SaysNoValue(text) ? NoValueYet(column) : Correct);

    /// <summary>DT-04.</summary>
    /// <param name="share">As it was read, above 0.01 and at most 1.</param>
    public static CellFault BareShare(decimal share) => new(
        "DT-04", Severity.Warning,
        new("比例没有百分号，按百分比理解。", "The share has no percent sign and is read as percent."),
        new($"{Numerals.Text(share * 100)}% 或 {Numerals.Text(share)}", $"{Numerals.Text(share * 100)}% or {Numerals.Text(share)}"),
        new("请补上百分号。如果所有比例都是这样不带百分号写的（没有 0.35 这种写法），也可以在 mapping.yaml 里写 defaults: {shares: percent}。",
            "Add the percent sign. Where all shares are written so (and none as 0.35), mapping.yaml may say defaults: {shares: percent} instead."));

    /// <summary>DT-04, where the row's unit is percent: 0.33 may be meant as 33 %.</summary>
    public static CellFault FractionOfPercent(Column column, decimal value) => new(
        "DT-04", Severity.Warning,
        new($"单位是 %，“{column.Title.Zh}”却不到 1，按 {Numerals.Text(value)}% 理解。", $"The unit is %, but “{column.Title.En}” is below 1 and is read as {Numerals.Text(value)}%."),
        new($"{Numerals.Text(value * 100)}% 或 {Numerals.Text(value)}%", $"{Numerals.Text(value * 100)}% or {Numerals.Text(value)}%"),
        new("请写上百分号。", "Write the percent sign."));

    /// <summary>The cell holds signs that Excel shows where a column is too narrow.</summary>
    public static CellFault TooNarrow(Column column) => CellFault.Of(
        FaultKinds.FormulaError,
        new($"“{column.Title.Zh}”里只有 #：Excel 的列太窄，存下的不是值。按空值处理。", $"“{column.Title.En}” holds # signs only: the column was too narrow in Excel, and its value was not saved. It is treated as missing."), null,
        new("请在表格里加宽这一列，再另存。", "Widen the column in the spreadsheet and save it again."));

    public static CellFault OfFormula(Column column) => CellFault.Of(
        FaultKinds.FormulaError,
        new($"“{column.Title.Zh}”是公式算出的错误，按空值处理。", $"“{column.Title.En}” holds the error of a formula and is treated as missing."), null,
        new("请在表格里改正公式，或填入数值，再重新导出。", "Correct the formula in the spreadsheet, or type the value, and export it again."));

    /// <exception cref="InvalidOperationException">The column has no range: a bug.</exception>
    public static CellFault OutOfRange(Column column) => CellFault.Of(
        FaultKinds.OutOfRange,
        new($"“{column.Title.Zh}”的值超出范围。", $"The value of “{column.Title.En}” is out of range."),
        (column.Min, column.Max) switch
        {
            ({ } low, { } high) => new Words($"{Numerals.Text(low)} 到 {Numerals.Text(high)} 之间", $"between {Numerals.Text(low)} and {Numerals.Text(high)}"),
            ({ } low, null) => new Words($"不小于 {Numerals.Text(low)}", $"at least {Numerals.Text(low)}"),
            (_, { } high) => new Words($"不大于 {Numerals.Text(high)}", $"at most {Numerals.Text(high)}"),
            _ => throw new InvalidOperationException($"{column.Name} has no range"),
        },
        Correct);

    /// <param name="smallest">What a value must reach that is not zero.</param>
    public static CellFault BeyondComputing(Column column, decimal smallest)
    {
        var (low, high) = (Numerals.Text(smallest), Numerals.Text(CellText.Largest));
        var unit = column.IsAmount ? new Words("（换算成基本单位后）", " in base units") : default;
        return CellFault.Of(
            FaultKinds.OutOfRange,
            new($"“{column.Title.Zh}”的值太小或太大，不像是真的，也无法计算。", $"The value of “{column.Title.En}” is too small or too large to be meant or computed with."),
            new($"0，或者绝对值在 {low} 到 {high} 之间{unit.Zh}", $"0, or a size between {low} and {high}{unit.En}"),
            new("请改正这个单元格，并核对金额单位。", "Correct this cell, and look at the money unit."));
    }

    public static CellFault LostDigits(Column column) => CellFault.Of(
        FaultKinds.AmbiguousValue,
        new($"“{column.Title.Zh}”是科学计数法，没有显示的数字已经丢失。", $"“{column.Title.En}” is in scientific notation; the digits not shown are lost."),
        new("完整的数字", "the whole number"),
        new("请加宽 Excel 的这一列，或设为“数值”格式，再另存。", "Widen the column in Excel, or format it as a number, and save again."));

    /// <summary>Of a cell that is no period. Whoever wrote two digits for the year, no year or a day is told what is missing or too much.</summary>
    public static CellFault BadPeriod(Column column, string text)
    {
        var plain = CellText.Plain(text);
        if (plain is [>= '0' and <= '9', ..] && Period.TryParse("20" + plain, out var shortYear))
        {
            return WrongPeriod(column, new("年份只有两位", "the year has only two digits"), Words.Same(shortYear.ToString()), new("请把年份写成四位。", "Write the year in four digits."));
        }
        if (CellText.TryDate(text, out var day))
        {
            var around = Enum.GetValues<Grain>().Select(g => new Period(day.Year, day.Month - ((day.Month - 1) % (int)g), g)).ToList();
            return WrongPeriod(
                column, new("写的是一天，而不是期间", "it is a day instead of a period"),
                new($"{around[0]}（月份）、{around[1]}（季度）、{around[2]}（半年）或 {around[3]}（全年）", $"{around[0]} for the month, {around[1]}, {around[2]} or {around[3]}"),
                new("请写成期间；在 Excel 里要先把这一列设为“文本”。", "Write a period; in Excel, set the column to “Text” first."));
        }
        if (CellText.IsDateOfExcel(text) && !plain.EndsWith('月'))
        {
            return WrongPeriod(column, new("Excel 把它变成了日期", "Excel turned it into a date"), new("原来的期间，例如 2026-03", "the period as it was, such as 2026-03"), ExportAnew);
        }
        return Period.TryParse("2026" + plain, out var yearless) && yearless.Grain != Grain.Year
            ? WrongPeriod(
                column, new("没有写年份", "it has no year"),
                new($"带年份的期间，例如 {yearless}（年份按实际填）", $"a period with its year, such as {yearless} (with the year that is meant)"), new("请补上四位的年份。", "Add the year, in four digits."))
            : Unreadable(column, text, new("期间，例如 2026-03、2026Q1、2026H1 或 2026", "a period, such as 2026-03, 2026Q1, 2026H1 or 2026"));
    }

    private static CellFault WrongPeriod(Column column, Words why, Words expected, Words remedy) => CellFault.Of(
        FaultKinds.BadValue, new($"“{column.Title.Zh}”的值无法读取：{why.Zh}。", $"The value of “{column.Title.En}” cannot be read: {why.En}."), expected, remedy);

    public static CellFault BadId(Column column, string text)
    {
        if (CellText.IsScientific(text))
        {
            return CellFault.Of(
                FaultKinds.BadValue,
                new($"“{column.Title.Zh}”被 Excel 变成了科学计数法，后面的数字已经丢失。", $"Excel turned “{column.Title.En}” into scientific notation; the digits behind are lost."),
                new("完整的编号，例如 12300000456", "the whole id, such as 12300000456"), ExportAnew);
        }
        if (CellText.IsDateOfExcel(text))
        {
            return CellFault.Of(
                FaultKinds.BadValue,
                new($"“{column.Title.Zh}”被 Excel 变成了日期，原来的编号已经丢失。", $"Excel turned “{column.Title.En}” into a date; the id itself is lost."),
                new("原来的编号，例如 3-1", "the id as it was, such as 3-1"), ExportAnew);
        }
        return WithoutSpaces(text) is { } id
            ? CellFault.Of(
                FaultKinds.BadValue,
                new($"“{column.Title.Zh}”里有空格。", $"There is a space in “{column.Title.En}”."),
                Words.Same(id),
                new("请去掉空格，并核对别处是否写成同一个编号。", "Take the space out, and see that the id is the same wherever it stands."))
            : Unreadable(column, text, new("1 到 40 个字母、汉字、数字或 _ . -，例如 A-017", "1 to 40 letters, digits or _ . -, such as A-017")) with
            {
                Remedy = column.References.IsEmpty ? Correct : new("请改正这个单元格；如果写的是名称，请改成它的编号。", "Correct this cell; if it is a name, write its id instead."),
            };
    }

    /// <summary>An error where the row cannot stand without the date, but for a serial number, which is read all the same.</summary>
    public static CellFault DoubtfulDate(Column column, string text, DateDoubt doubt)
    {
        // No setting can say which year or day is meant: that is a cell to correct.
        var kind = doubt is DateDoubt.NoYear or DateDoubt.NoSuchDay ? FaultKinds.BadValue : FaultKinds.AmbiguousValue;
        var told = DateAdvice.On(doubt, text);
        return new(kind.Id, doubt != DateDoubt.Serial && column.Need == Need.Required ? Severity.Error : kind.Severity, told.Message, told.Expected, told.Remedy);
    }

    /// <summary>DT-07. A row cannot stand without its required code; elsewhere the value is left out and listed.</summary>
    /// <param name="near">The term that was probably meant; null without one.</param>
    public static CellFault UnknownTerm(Column column, Vocabulary vocabulary, string text, string? near)
    {
        var isNeeded = column.Need == Need.Required;
        return new(
            "DT-07", isNeeded ? Severity.Error : Severity.Info,
            new($"“{column.Title.Zh}”里的值不在词表中，{(isNeeded ? "这一行无法使用" : "按空值处理")}。",
                $"The value of “{column.Title.En}” is not in its vocabulary; {(isNeeded ? "the row cannot be used" : "it is treated as missing")}."),
            vocabulary.Choices,
            Placeholders.SaysNoValue(text) ? NoValueYet(column)
            : near is not null ? new($"是不是“{near}”？如果是，请改成它。", $"Did you mean “{near}”? If so, write that.")
            : vocabulary.Configurable ? new("请改用词表中的值，或在 site.yaml 里扩充词表。", "Use a value of the vocabulary, or extend it in site.yaml.")
            : new("请改用词表中的值。", "Use a value of the vocabulary."));
    }

    // Whoever writes 待定 or - has no value, which is what an empty cell says.
    private static Words NoValueYet(Column column) => column.Need == Need.Required
        ? new($"这一列不能留空，请填写：{column.Meaning.Zh}；还不知道的话，先不要写这一行。",
            $"This column cannot be left empty. Fill it in: {column.Meaning.En}; while that is not known, leave the row out.")
        // Excel's accounting format writes nought as a dash.
        : column.Kind is ColumnKind.Decimal or ColumnKind.Integer or ColumnKind.Money or ColumnKind.Share
            ? new("还没有数就把单元格留空；确实是零，请写 0。", "Leave the cell empty while there is no figure; write 0 if it is nought.")
            : new("还没有值就把单元格留空。", "Leave the cell empty while there is no value.");

    /// <summary>The id that is left without the spaces; null where there are none, or something else is wrong as well.</summary>
    private static string? WithoutSpaces(string text) =>
        string.Concat(CellText.Plain(text).Where(c => !char.IsWhiteSpace(c))) is var rest && CellText.TryId(rest, out var id) ? id : null;
}
