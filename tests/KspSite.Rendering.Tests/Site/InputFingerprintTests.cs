using KspSite.Core;
using KspSite.Core.History;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Site;

public sealed class InputFingerprintTests
{
    private static readonly (string, string) Accounts = ("accounts", "account_id|account_name\nA1|甲公司");

    private static readonly (string, string) Before = ("accounts", "account_id|account_name\nA1|甲");

    [Fact]
    public void The_same_input_and_history_have_the_same_fingerprint_of_twelve_digits()
    {
        var fingerprint = Of(Export("2026-03-31", Before));
        Assert.Equal(fingerprint, Of(Export("2026-03-31", Before)));
        Assert.Matches("^[0-9a-f]{12}$", fingerprint);
    }

    [Fact]
    public void A_changed_cell_of_the_past_changes_it() =>
        Assert.NotEqual(Of(Export("2026-03-31", Before)), Of(Export("2026-03-31", Accounts)));

    [Fact]
    public void An_export_more_or_of_another_date_changes_it()
    {
        var one = Of(Export("2026-03-31", Before));
        Assert.NotEqual(Of(), one);
        Assert.NotEqual(Of(Export("2026-02-28", Before)), one);
        Assert.NotEqual(Of(Export("2026-02-28", Before), Export("2026-03-31", Before)), one);
    }

    [Fact]
    public void The_order_in_which_exports_are_found_does_not_matter() => Assert.Equal(
        Of(Export("2026-02-28", Before), Export("2026-03-31", Accounts)),
        Of(Export("2026-03-31", Accounts), Export("2026-02-28", Before)));

    [Fact]
    public void Rows_of_today_do_not_stand_for_rows_of_the_past() =>
        Assert.NotEqual(
            InputFingerprint.Of(Given.Portfolio(Accounts), new PortfolioHistory([Export("2026-03-31", Before)])),
            InputFingerprint.Of(Given.Portfolio(Before), new PortfolioHistory([Export("2026-03-31", Accounts)])));

    private static string Of(params Snapshot[] exports) => InputFingerprint.Of(Given.Portfolio(Accounts), new PortfolioHistory(exports));

    private static Snapshot Export(string date, params (string, string)[] tables) =>
        new("history/" + date, Given.Loaded(new SiteSettings { AsOf = Given.Day(date) }, tables).Portfolio);
}
