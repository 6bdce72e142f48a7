using System.Globalization;
using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>DT-05: start ≤ due, opened ≤ resolved, done_date ≤ as-of.</summary>
public static class Dates
{
    public static void Check(TableRows tables, DateOnly asOf, ReadingContext context)
    {
        foreach (var table in Domain.AllTables.Tables.Where(t => t.DateOrder.Length + t.NotAfterAsOf.Length > 0))
        {
            foreach (var record in tables.Records(table))
            {
                var row = record.Row;
                foreach (var (earlier, later) in table.DateOrder)
                {
                    if (DateIn(row, earlier) is { } from && DateIn(row, later) is { } to && from > to)
                        Report(row, later, Backwards(row, earlier, later), tables, context);
                }
                foreach (var column in table.NotAfterAsOf)
                {
                    if (DateIn(row, column) is { } date && date > asOf) Report(row, column, InFuture(row, column, asOf), tables, context);
                }
            }
        }
    }

    private static DateOnly? DateIn(Row row, Column column) =>
        row[column] is { } text && DateText.TryDay(text, out var date) ? date : null;

    private static void Report(Row row, Column column, (Words Message, Words Expected, Words Remedy) words, TableRows tables, ReadingContext context)
    {
        context.Report(row, new Finding
        {
            Id = "DT-05",
            Severity = Severity.Error,
            Where = row.At(column),
            Message = words.Message,
            Found = row[column],
            Expected = words.Expected,
            Remedy = words.Remedy,
        });
        tables.MarkFaulty(row);
    }

    private static (Words Message, Words Expected, Words Remedy) Backwards(Row row, Column earlier, Column later) => (
        new($"“{later.Title.Zh}”早于“{earlier.Title.Zh}”。", $"“{later.Title.En}” is before “{earlier.Title.En}”."),
        new($"不早于 {row[earlier]}", $"not before {row[earlier]}"),
        new("请改正日期。", "Correct the date."));

    private static (Words Message, Words Expected, Words Remedy) InFuture(Row row, Column column, DateOnly asOf)
    {
        var day = asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (
            new($"“{column.Title.Zh}”晚于数据日期。", $"“{column.Title.En}” lies after the as-of date."),
            new($"不晚于 {day}", $"not after {day}"),
            new("请改正日期；如果日期没有错，请把 site.yaml 里的 as_of 改到这一天或之后，或在命令后加 --as-of。",
                "Correct the date; if it is right, set as_of in site.yaml to that day or later, or add --as-of to the command."));
    }
}
