using System.Text;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class AccountsPageTests
{
    [Fact]
    public void An_account_with_two_scores_has_a_line_of_them_and_with_one_only_a_reason()
    {
        var lines = AccountsPage.Lines(GivenSite.Of(
            ("accounts", "account_id|account_name\nA1|甲\nA2|乙"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-01-10\nR2|A1|2026-05-10\nR3|A2|2026-05-10"),
            ("review_items", Scored("R1", "R2", "R3"))));
        Assert.Contains("chart-spark", lines[0].Sparkline, StringComparison.Ordinal);
        Assert.Empty(lines[1].Sparkline);
        // Two reviews are a line; a trend (M-56) needs three.
        Assert.All(lines, l => Assert.NotNull(l.Direction.Reason));
    }

    [Fact]
    public void Beyond_three_hundred_accounts_the_table_says_the_direction_without_drawing()
    {
        var accounts = new StringBuilder("account_id|account_name");
        for (var n = 1; n <= 301; n++) accounts.Append($"\nA{n}|客户{n}");
        var lines = AccountsPage.Lines(GivenSite.Of(
            ("accounts", accounts.ToString()),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-01-10\nR2|A1|2026-03-10\nR3|A1|2026-05-10"),
            ("review_items", Scored("R1", "R2", "R3"))));
        Assert.Empty(lines[0].Sparkline);
        Assert.Equal("flat", lines[0].Direction.Exact);
    }

    private static string Scored(params string[] reviews) => "review_id|section|score\n" + string.Join('\n', reviews.SelectMany(r =>
        new[] { "positioning", "progress", "issues", "opportunities", "actions" }.Select(s => $"{r}|{s}|4")));
}
