using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Domain;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026年", "2026")]
    [InlineData("2026年度", "2026")]
    [InlineData("２０２６", "2026")]
    [InlineData("2026-03", "2026-03")]
    [InlineData("2026/3", "2026-03")]
    [InlineData("2026.12", "2026-12")]
    [InlineData("2026年3月", "2026-03")]
    [InlineData("202603", "2026-03")]
    [InlineData("2026Q1", "2026Q1")]
    [InlineData("2026 q4", "2026Q4")]
    [InlineData("2026年Q2", "2026Q2")]
    [InlineData("2026年第3季度", "2026Q3")]
    [InlineData("2026年四季度", "2026Q4")]
    [InlineData("2026一季", "2026Q1")]
    [InlineData("2026H1", "2026H1")]
    [InlineData("2026年H2", "2026H2")]
    [InlineData("2026年上半年", "2026H1")]
    [InlineData("2026下半年", "2026H2")]
    public void Months_quarters_half_years_and_years_are_read_as_they_are_written(string text, string period)
    {
        Assert.True(Period.TryParse(text, out var read));
        Assert.Equal(period, read.ToString());
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("202600")]
    [InlineData("2026Q5")]
    [InlineData("2026H3")]
    [InlineData("1826")]
    [InlineData("2026-٣")]
    [InlineData("2026-3-1")]
    [InlineData("")]
    [InlineData("去年")]
    public void What_is_no_period_is_not_read_as_one(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2026Q1", "2026-03", true)]
    [InlineData("2026Q1", "2026-04", false)]
    [InlineData("2026Q2", "2026-04", true)]
    [InlineData("2026Q2", "2026-03", false)]
    public void Periods_overlap_when_they_share_a_month(string one, string other, bool overlap)
    {
        Assert.True(Period.TryParse(one, out var a) & Period.TryParse(other, out var b));
        Assert.Equal((overlap, overlap), (a.Overlaps(b), b.Overlaps(a)));
    }
}
