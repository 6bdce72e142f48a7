using KspSite.Core.Domain;
using KspSite.Rendering.Pages.Quality;

namespace KspSite.Rendering.Tests.Pages.Quality;

public sealed class UncheckedRulesTests
{
    [Fact]
    public void Tables_that_rules_on_plans_need_and_the_input_lacks_are_told_on_front_page_and_quality()
    {
        var left = UncheckedRules.Of(GivenSite.Of(("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue")))!;
        Assert.InRange(left.Rules, 40, 100);
        Assert.StartsWith("计划、战区", left.Tables, StringComparison.Ordinal);
        Assert.DoesNotContain("目标", left.Tables, StringComparison.Ordinal);
        Assert.All(new[] { "index.html", "quality/index.html" }, p => Assert.Contains("条规则因此无从检查", GivenSite.Page(p), StringComparison.Ordinal));
    }

    [Fact]
    public void With_every_table_there_is_nothing_to_tell() => Assert.Null(UncheckedRules.Of(GivenSite.Of(
        [.. AllTables.Tables.Where(t => t.Name != "accounts").Select(t => (t.Name, string.Join('|', t.Columns.Select(c => c.Name))))])));
}
