using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class ViewsUnsourcedOrOldTests
{
    // 180 days before 2026-06-30 is 2026-01-01
    private const string Fresh = "crm|2026-01-01";

    private const string Old = "crm|2025-12-31";

    [Fact]
    public void Half_of_the_views_with_a_recent_source_is_enough() => Judge(Fresh, Old).Is(Outcome.Pass);

    [Fact]
    public void Fewer_than_half_fail_at_the_weak_views()
    {
        var result = Judge(Fresh, Old, Old);
        result.FailsAt("input/customer_views.csv(3)");
        result.FailsAt("input/customer_views.csv(4)");
        Assert.DoesNotContain("input/customer_views.csv(2)", result.Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void A_view_180_days_old_is_recent_and_one_day_more_is_not()
    {
        Judge(Fresh).Is(Outcome.Pass);
        Judge(Old).Is(Outcome.Fail);
    }

    [Theory]
    [InlineData("|2026-06-01")]
    [InlineData("crm|")]
    public void Without_source_or_date_a_view_is_weak(string cells) => Judge(cells).Is(Outcome.Fail);

    [Fact]
    public void An_account_without_views_fails() => Judge().Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => ViewsUnsourcedOrOld.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judge(params string[] views)
    {
        var rows = views.Select((cells, i) => $"V{Numerals.Text(i)}|A1|trend|客户在降本|{cells}");
        return ViewsUnsourcedOrOld.Rule.Judges(Given.Portfolio(
            ("customer_views", "view_id|account_id|kind|text|source_type|source_date\n" + string.Join('\n', rows))));
    }
}
