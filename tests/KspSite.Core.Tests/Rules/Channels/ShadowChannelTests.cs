using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class ShadowChannelTests
{
    [Fact]
    public void A_selling_channel_with_a_row_of_coverage_passes() =>
        ShadowChannel.Rule.Judges(With("A1|C1|2026-05|100|", "A1|C1|all|S|")).Is(Outcome.Pass);

    [Fact]
    public void A_selling_channel_without_one_fails_at_its_sales()
    {
        var result = ShadowChannel.Rule.Judges(With("A1|C1|2026-05|100|\nA1|C2|2026-05|1|", "A1|C1|all|L|"));
        result.FailsAt("input/sales_figures.csv(3)");
        Assert.Contains("C2", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_without_any_coverage_has_nothing_but_shadow_channels() =>
        ShadowChannel.Rule.Judges(With("A1|C1|2026-05|100|", "")).Is(Outcome.Fail);

    [Fact]
    public void A_volume_without_an_amount_still_is_a_sale() =>
        ShadowChannel.Rule.Judges(With("A1|C1|2026-05||3", "")).Is(Outcome.Fail);

    [Theory]
    [InlineData("A1|C1|2026-05|0|")]
    [InlineData("A1||2026-05|100|")]
    [InlineData("")]
    public void Sales_of_nothing_by_no_channel_or_none_at_all_are_not_asked(string sales) =>
        ShadowChannel.Rule.Judges(With(sales, "")).Is(Outcome.NotApplicable);

    [Theory]
    [InlineData("", "渠道“C2”有销售记录，但不在渠道覆盖表里。", "The channel “C2” has sales but no row of coverage.")]
    [InlineData("\nA1|C2|all|L|2025-12-01", "渠道“C2”有销售记录，但最新一期（2026-06-01）渠道覆盖里没有它。", "The channel “C2” has sales but no row in the latest coverage, that of 2026-06-01.")]
    [InlineData("\nA1|C2|all|L|", "渠道“C2”有销售记录，但最新一期（2026-06-01）渠道覆盖里没有它。", "The channel “C2” has sales but no row in the latest coverage, that of 2026-06-01.")]
    [InlineData("\nA1|C2|all|L|2026-08-01", "渠道“C2”有销售记录，但渠道覆盖从 2026-08-01 起才有它。", "The channel “C2” has sales but is part of the coverage from 2026-08-01 on only.")]
    public void Rows_of_another_date_are_not_denied(string more, string zh, string en) =>
        Assert.Equal(new(zh, en), ShadowChannel.Rule.Judges(With("A1|C2|2026-05|1|", "A1|C1|all|L|2026-06-01" + more)).Message);

    private static Core.Domain.Portfolio With(string sales, string coverage) => Given.Portfolio(
        ("sales_figures", "account_id|channel_id|period|revenue|volume\n" + sales),
        ("channel_coverage", "account_id|channel_id|task|role|as_of\n" + coverage));
}
