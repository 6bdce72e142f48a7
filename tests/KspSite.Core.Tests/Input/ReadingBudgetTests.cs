using CsCheck;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class ReadingBudgetTests
{
    private static readonly Gen<int[]> RowsOfFiles = Gen.Int[1, 40].Array[2, 6];

    [Fact]
    public void Of_files_that_are_too_large_together_always_the_same_rows_are_read() =>
        Gen.Select(RowsOfFiles, Gen.Int[0, 120]).Sample((rows, fit) =>
        {
            var budget = fit * SizeOfRow;
            var read = PortfolioReader.Read(Files(rows), new SiteSettings { AsOf = Given.AsOf }, budget);
            // Of each file as many rows as still fit; from the first that does not, none of it and of those behind it.
            var left = fit;
            foreach (var (file, count) in read.Files.Zip(rows))
            {
                var fits = Math.Min(left, count);
                if (file.RowsRead != fits) return false;
                left = fits < count ? 0 : left - fits;
            }
            return read.Findings.Any(f => f.Id == FaultKinds.TooLarge.Id) == (rows.Sum() > fit);
        });

    private static long SizeOfRow
    {
        get
        {
            var cells = new string?[Accounts.Table.Columns.Length];
            (cells[0], cells[1]) = ("F0-R00", "甲公司");
            return 100 + (8 * cells.Length) + cells.OfType<string>().Sum(c => 24 + (2 * c.Length));
        }
    }

    private static IEnumerable<RawFile> Files(int[] rows) => rows.Select((count, f) => new RawFile
    {
        File = $"input/accounts-{f}.csv",
        Table = Accounts.Table,
        Header = ["account_id", "account_name"],
        HeaderLine = 1,
        Rows = [.. Enumerable.Range(0, count).Select(r => new RawRow(r + 2, [$"F{f}-R{r:00}", "甲公司"]))],
    });
}
