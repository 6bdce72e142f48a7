using KspSite.Core;
using KspSite.Core.History;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Site;

public sealed class InputFingerprintsTests
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
            new InputFingerprints(Given.Portfolio(Accounts), new PortfolioHistory([Export("2026-03-31", Before)])).Whole,
            new InputFingerprints(Given.Portfolio(Before), new PortfolioHistory([Export("2026-03-31", Accounts)])).Whole);

    [Fact]
    public void An_account_has_its_own_which_changes_with_its_rows_and_with_those_of_nobody_and_with_no_others()
    {
        var (before, own, others, nobody) = (OfTwo(), OfTwo(goal: "多卖二十台"), OfTwo(name: "乙股份"), OfTwo(channel: "东区"));
        Assert.Equal(before, OfTwo());
        Assert.NotEqual(before.First, own.First);
        Assert.Equal(before.Second, own.Second);
        Assert.Equal(before.First, others.First);
        Assert.NotEqual(before.Second, others.Second);
        Assert.NotEqual(before.First, nobody.First);
        Assert.NotEqual(before.Second, nobody.Second);
    }

    [Fact]
    public void The_past_of_an_account_is_part_of_its_own()
    {
        var account = new KspSite.Core.Domain.Id<KspSite.Core.Domain.Account>("A1");
        string Own(params Snapshot[] exports) => new InputFingerprints(Given.Portfolio(Accounts), new PortfolioHistory(exports)).Of(account);
        Assert.NotEqual(Own(Export("2026-03-31", Before)), Own(Export("2026-03-31", Accounts)));
        Assert.NotEqual(Own(), Own(Export("2026-03-31", Accounts)));
    }

    [Fact]
    public void A_row_of_one_account_leaves_the_pages_of_the_others_as_they_are()
    {
        (string, string) accounts = ("accounts", "account_id|account_name|owner\nA1|甲公司|王芳\nA2|乙公司|李雷");
        Dictionary<string, string> Pages(string text) => KspSite.Rendering.Tests.Pages.GivenSite.In([Language.Zh], accounts,
                ("actions", $"action_id|account_id|action|owner|status\nX1|A1|{text}|王芳|in_progress\nX2|A2|约见总工|李雷|in_progress"))
            .Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
        var (before, after) = (Pages("拜访采购部"), Pages("拜访设备部"));
        var changed = before.Keys.Where(p => before[p] != after[p]).Order(StringComparer.Ordinal).ToList();
        Assert.Contains("accounts/A1/index.html", changed);
        Assert.Contains("index.html", changed);
        Assert.DoesNotContain(changed, p => p.StartsWith("accounts/A2/", StringComparison.Ordinal) || p.StartsWith("method/", StringComparison.Ordinal) || p == "people/李雷.html");
    }

    private static (string First, string Second) OfTwo(string goal = "多卖十台", string name = "乙公司", string channel = "华东")
    {
        var fingerprints = new InputFingerprints(
            Given.Portfolio(
                ("accounts", $"account_id|account_name\nA1|甲公司\nA2|{name}"),
                ("goals", $"goal_id|account_id|statement|type\nG1|A1|{goal}|revenue\nG2|A2|守住|revenue"),
                ("channels", $"channel_id|channel_name|type\nC1|{channel}|distributor")),
            PortfolioHistory.None);
        return (fingerprints.Of(new("A1")), fingerprints.Of(new("A2")));
    }

    private static string Of(params Snapshot[] exports) => new InputFingerprints(Given.Portfolio(Accounts), new PortfolioHistory(exports)).Whole;

    private static Snapshot Export(string date, params (string, string)[] tables) =>
        new("history/" + date, Given.Loaded(new SiteSettings { AsOf = Given.Day(date) }, tables).Portfolio);
}
