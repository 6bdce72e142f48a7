using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Diagnostics;
using KspSite.Reporting;

namespace KspSite.Tests.Reporting;

public class FindingLinesTests
{
    [Fact]
    public void Errors_come_first_and_after_a_hundred_only_their_number()
    {
        var findings = Many(FaultKinds.WantedCell, 1).Concat(Many(FaultKinds.BadValue, 103)).ToList();

        var lines = FindingLines.Of(findings, Language.En).ToList();

        // 100 errors, the line that counts the other three, one warning.
        Assert.Equal(102, lines.Count);
        Assert.StartsWith("input/a.csv(1): error IN-12", lines[0].Text, StringComparison.Ordinal);
        Assert.StartsWith("+3 more errors", lines[100].Text, StringComparison.Ordinal);
        Assert.Equal(Severity.Warning, lines[101].Severity);
    }

    [Fact]
    public void Many_warnings_of_one_kind_are_summed_up_with_an_example()
    {
        var line = Assert.Single(FindingLines.Of(Many(FaultKinds.WantedCell, 4).ToList(), Language.Zh));

        Assert.StartsWith("警告 IN-11 应填项为空：4 处，例如 input/a.csv(1)：", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_few_warnings_are_shown_one_by_one() =>
        Assert.Equal(3, FindingLines.Of(Many(FaultKinds.WantedCell, 3).ToList(), Language.Zh).Count());

    [Fact]
    public void Theme_files_without_effect_are_shown_one_by_one_since_each_belongs_elsewhere() =>
        Assert.Equal(9, FindingLines.Of(Many(FaultKinds.UnusedTemplate, 9).ToList(), Language.Zh).Count());

    private static IEnumerable<Finding> Many(FaultKind kind, int count) => Enumerable.Range(1, count)
        .Select(i => kind.Finding(new SourceRef("input/a.csv", i), new("有误。", "Wrong."), new("请改正。", "Correct it.")));
}
