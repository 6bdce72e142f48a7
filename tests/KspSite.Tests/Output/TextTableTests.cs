namespace KspSite.Tests.Output;

public sealed class TextTableTests
{
    [Fact]
    public void A_table_of_a_text_is_called_by_the_heading_above_it_and_by_what_it_is_where_there_is_none()
    {
        const string table = "| 职务 | 电话 |\n|---|---|\n| 总机 | 1 |\n";
        using var site = SmallSite.New().With("input/t.md", $"{table}\n# 通讯录\n\n## 联系我们\n\n> {table.Replace("\n|", "\n> |", StringComparison.Ordinal)}");

        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);

        var page = File.ReadAllText(site["output/pages/t.html"]);
        Assert.Contains("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-labelledby=\"联系我们\">", page, StringComparison.Ordinal);
    }
}
