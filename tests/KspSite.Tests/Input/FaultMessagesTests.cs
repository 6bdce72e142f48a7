using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;

namespace KspSite.Tests.Input;

/// <summary>
/// What a publisher is told, in both languages, for real wrong inputs: <c>src/docs/messages.md</c> is written from them. Set
/// KSPSITE_WRITE_CASES=1 to write it anew, and read it aloud before it is committed.
/// </summary>
public class FaultMessagesTests
{
    // It takes a hundred thousand faults of one kind; FindingCounter has its own test.
    private static readonly string[] WithoutCase = ["IN-22"];

    [Fact]
    public void The_list_of_messages_is_what_the_program_says()
    {
        var path = Repository.Path("src/docs/messages.md");
        var text = Document();
        if (Environment.GetEnvironmentVariable("KSPSITE_WRITE_CASES") == "1") File.WriteAllText(path, text);

        Assert.Equal(File.ReadAllText(path), text);
    }

    [Fact]
    public void Every_kind_of_fault_of_reading_has_a_case()
    {
        var kinds = FaultKinds.All.Select(k => k.Id).Where(id => id.StartsWith("IN-", StringComparison.Ordinal)).Except(WithoutCase);

        Assert.Empty(kinds.Except(FaultCases.All.Select(c => c.Id)));
    }

    [Fact]
    public void Each_message_reads_as_whole_sentences_in_both_languages()
    {
        foreach (var (what, finding) in FaultCases.All.Select(c => (c.What.En, Finding: FindingOf(c))))
        {
            var (zh, en) = (finding.Text(Language.Zh), finding.Text(Language.En));
            Assert.True(zh.EndsWith('。') && en.EndsWith('.'), $"{what}: no full stop: {zh} / {en}");
            Assert.False(zh.Contains("。。", StringComparison.Ordinal) || en.Contains("..", StringComparison.Ordinal) && !en.Contains('…', StringComparison.Ordinal), $"{what}: two stops: {zh} / {en}");
            Assert.False(finding.Message.En.Any(c => c is >= '\u4E00' and <= '\u9FFF') && finding.Found is null && finding.Message.En.IndexOf('“', StringComparison.Ordinal) < 0, $"{what}: Chinese in {en}");
            Assert.True(finding.Where.File.Length > 0, what);
        }
    }

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# 读取数据时的提示 · Messages of reading\n\n");
        text.Append("由测试用真实的错误输入生成；程序说什么，这里就写什么。Written by a test from real wrong inputs.\n");
        foreach (var group in FaultCases.All.GroupBy(c => c.Id))
        {
            var kind = FaultKinds.All.FirstOrDefault(k => k.Id == group.Key);
            text.Append("\n## ").Append(group.Key).Append(kind is null ? "" : $" {kind.Title.Zh} · {kind.Title.En}").Append('\n');
            foreach (var fault in group)
            {
                var finding = FindingOf(fault);
                text.Append("\n**").Append(fault.What.Zh).Append(" · ").Append(fault.What.En).Append("**\n\n```\n")
                    .Append(finding.Line(Language.Zh)).Append('\n').Append(finding.Line(Language.En)).Append("\n```\n");
            }
        }
        return text.ToString();
    }

    private static Finding FindingOf(FaultCase fault)
    {
        using var site = new TemporaryFolder();
        foreach (var (path, bytes) in fault.Files) site.With(path, bytes);
        var input = InputFolder.Read(site.Root);
        var loaded = PortfolioReader.Read(input.Tables, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });
        var all = input.Findings.Concat(loaded.Findings).ToList();
        var found = all.FirstOrDefault(f => f.Id == fault.Id);
        Assert.True(found is not null, $"{fault.Id} {fault.What.En}: told was {string.Join("; ", all.Select(f => f.Line(Language.En)))}");
        return found;
    }
}
