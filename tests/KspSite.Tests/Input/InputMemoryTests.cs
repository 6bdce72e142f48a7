using System.Text;
using CsCheck;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Input;
using KspSite.Rendering.Site;

namespace KspSite.Tests.Input;

/// <summary>The preview keeps what it made of files that have not changed. Nobody may be able to tell.</summary>
public sealed class InputMemoryTests
{
    private static readonly string[] Cells = ["", "甲", "x", "-1", "1.5亿", "2026-02-30", "2026-05-01", "A", "green", "n/a", "\"", "万元", "不适用"];

    private static readonly SiteSettings Settings = new() { AsOf = new DateOnly(2026, 11, 20) };

    [Fact]
    public void After_any_edits_a_reading_with_memory_is_a_reading_without()
    {
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, Cells.Length - 1]).Array[4].Sample(edits =>
        {
            using var site = Sample();
            var memory = new InputMemory();
            Assert.Equal(Read(site, null), Read(site, memory));
            foreach (var (file, row, field, cell) in edits)
            {
                Edit(site, file, row, field, Cells[cell]);
                Assert.Equal(Read(site, null), Read(site, memory));
            }
        }, iter: Rounds.Of(4), threads: 1);
    }

    [Fact]
    public void What_was_changed_and_changed_back_is_read_as_it_is()
    {
        using var site = Sample();
        var memory = new InputMemory();
        var (before, text) = (Read(site, memory), site.Text("input/accounts.csv"));
        site.With("input/accounts.csv", text.Replace("万元", "亿元", StringComparison.Ordinal));
        Assert.NotEqual(before, Read(site, memory));
        site.With("input/accounts.csv", text);
        Assert.Equal(before, Read(site, memory));
    }

    [Fact]
    public void Another_mapping_file_reads_every_file_anew()
    {
        using var site = SmallSite.New();
        var memory = new InputMemory();
        Assert.Contains("甲公司", Read(site, memory), StringComparison.Ordinal);
        site.With("input/mapping.yaml", "sources:\n  - file: accounts.csv\n    table: accounts\n    filter:\n      - {header: 客户编号, only: [B9]}\n");
        Assert.Equal(Read(site, null), Read(site, memory));
        Assert.DoesNotContain("甲公司", Read(site, memory), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_gone_is_gone_and_a_file_that_did_not_change_is_not_read_again()
    {
        using var site = Sample();
        var memory = new InputMemory();
        var before = Folder(site, memory).Tables.ToDictionary(t => t.File);
        site.With("input/accounts.csv", site.Text("input/accounts.csv") + "\n");
        File.Delete(site["input/goals.csv"]);
        var after = Folder(site, memory).Tables.ToDictionary(t => t.File);
        Assert.DoesNotContain("input/goals.csv", after.Keys);
        Assert.NotSame(before["input/accounts.csv"], after["input/accounts.csv"]);
        Assert.Same(before["input/actions.csv"], after["input/actions.csv"]);
    }

    private static TemporaryFolder Sample()
    {
        var site = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Path("input"), "*.csv")) site.With("input/" + Path.GetFileName(file), File.ReadAllBytes(file));
        return site;
    }

    private static InputFolder Folder(TemporaryFolder site, InputMemory? memory) => InputFolder.Read(site.Root, memory);

    private static void Edit(TemporaryFolder site, int file, int row, int field, string cell)
    {
        var files = site.Files("input").Where(f => f.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        var path = "input/" + files[file % files.Count];
        var lines = site.Text(path).Split('\n');
        var fields = lines[row % lines.Length].Split(',');
        fields[field % fields.Length] = cell;
        lines[row % lines.Length] = string.Join(',', fields);
        site.With(path, string.Join('\n', lines));
    }

    /// <summary>All that anybody could tell of what was read.</summary>
    private static string Read(TemporaryFolder site, InputMemory? memory)
    {
        var folder = Folder(site, memory);
        var loaded = PortfolioReader.Read(folder.Tables, Settings, memory: memory?.Rows);
        var checks = RuleEngine.Check(loaded.Portfolio);
        var text = new StringBuilder(new InputFingerprints(loaded.Portfolio, Core.History.PortfolioHistory.None).Whole);
        foreach (var finding in folder.Findings.Concat(loaded.Findings)) text.Append('\n').Append(Line(finding));
        foreach (var file in loaded.Files) text.Append('\n').Append($"{file.File.File} {file.File.Table.Name} {file.RowsRead} {file.RowsRejected} {file.RowsLeftOut} {file.RowsMerged} {string.Join(' ', file.UnknownColumns)}");
        foreach (var record in AllTables.Tables.SelectMany(loaded.Portfolio.Tables.Records)) text.Append('\n').Append(record.Row.Source).Append(' ').AppendJoin('|', record.Row.Table.Columns.Select(c => record.Row[c]));
        foreach (var result in checks.All) text.Append('\n').Append($"{result.Rule.Id} {result.Subject} {result.Outcome} {result.Message}");
        foreach (var value in MetricTable.Compute(loaded.Portfolio, checks).All) text.Append('\n').Append($"{value.Name} {value.Subject} {value.Figure.Text} {value.Figure.Missing}");
        return text.ToString();
    }

    private static string Line(Finding finding) => $"{finding.Id} {finding.Severity} {finding.Where} {finding.Found} {finding.Message} {finding.Subject}";
}
