using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class NoViewConfirmedTests
{
    [Fact]
    public void One_confirmed_view_is_enough() => Judge("unconfirmed", "confirmed").Is(Outcome.Pass);

    [Theory]
    [InlineData("unconfirmed")]
    [InlineData("resolved")]
    [InlineData("")]
    public void Anything_else_fails_at_the_views(string confirmed) => Judge(confirmed).FailsAt("input/customer_views.csv(2)");

    [Fact]
    public void An_account_without_views_fails() => Judge().Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoViewConfirmed.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judge(params string[] views)
    {
        var rows = views.Select((confirmed, i) => $"V{Numerals.Text(i)}|A1|trend|客户在降本|{confirmed}");
        return NoViewConfirmed.Rule.Judges(Given.Portfolio(
            ("customer_views", "view_id|account_id|kind|text|confirmed\n" + string.Join('\n', rows))));
    }
}
