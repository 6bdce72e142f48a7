using KspSite.Core;

namespace KspSite.Rendering.Tests.Pages;

public sealed class FigureViewTests
{
    // A3 has no amounts, and does not say which currency they would be of.
    private static readonly (string, string) InDollars = ("accounts", """
        account_id|account_name|money_unit|currency|potential_total|current_sales
        A1|甲公司|元|USD|900|500
        A2|乙公司|元|USD|1000|100
        A3|丙公司|元|||
        """);

    [Fact]
    public void A_sum_over_accounts_is_of_their_currency()
    {
        var site = GivenSite.Of(InDollars);
        Assert.Equal("1,300 USD", site.Figure("M-01", Subject.Portfolio).Text); // 400 + 900
        Assert.Contains("1,300 USD", GivenSite.Page("method/figures.html", InDollars), StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_of_a_row_is_of_its_accounts_currency()
    {
        var site = GivenSite.Of(InDollars, ("resources", "resource_id|account_id|project|class|kind|cost|expected_gain|status\nR1|A2|展会|focus|marketing|400|800|requested"));
        Assert.Equal("800 USD", site.Figure("M-60", new Subject(SubjectType.Resource, "R1")).Text);
    }

    [Fact]
    public void A_metric_that_does_not_speak_of_the_subject_says_so_whatever_the_subject() =>
        Assert.StartsWith("这个对象", GivenSite.Of(InDollars).Figure("M-01", new Subject(SubjectType.Owner, "沈")).Reason, StringComparison.Ordinal);
}
