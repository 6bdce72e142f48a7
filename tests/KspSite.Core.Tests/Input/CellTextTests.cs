using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public class CellTextTests
{
    [Theory]
    [InlineData("1200", 1200, null)]
    [InlineData("１，２００．５", 1200.5, null)]
    [InlineData("￥1,200", 1200, null)]
    [InlineData("¥ -1,200", -1200, null)]
    [InlineData("RMB 1,200", 1200, null)]
    [InlineData("1.2万", 1.2, MoneyUnit.TenThousand)]
    [InlineData("36.57亿元", 36.57, MoneyUnit.HundredMillion)]
    [InlineData("3百万", 3, MoneyUnit.Million)]
    [InlineData("５千元", 5, MoneyUnit.Thousand)]
    [InlineData("300元整", 300, MoneyUnit.Yuan)]
    [InlineData("350k", 350, MoneyUnit.Thousand)]
    [InlineData("1.5 million", 1.5, MoneyUnit.Million)]
    [InlineData("人民币50万元", 50, MoneyUnit.TenThousand)]
    [InlineData("8亿元人民币", 8, MoneyUnit.HundredMillion)]
    [InlineData("(1,200)", -1200, null)]
    [InlineData("（1.2万）", -1.2, MoneyUnit.TenThousand)]
    [InlineData("(1.2)万", -1.2, MoneyUnit.TenThousand)]
    [InlineData("1,200-", -1200, null)]
    [InlineData("负三十", -30, null)]
    [InlineData("一百二十", 120, null)]
    [InlineData("一百二十万", 1_200_000, MoneyUnit.Yuan)]
    [InlineData("1亿2000万", 120_000_000, MoneyUnit.Yuan)]
    [InlineData("两千元", 2000, MoneyUnit.Yuan)]
    public void Amounts_are_read_in_the_forms_people_write(string text, double number, MoneyUnit? unit)
    {
        Assert.True(CellText.TryAmount(text, out var read, out var own));
        Assert.Equal(((decimal)number, unit), (read, own));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1000000000000001")]
    [InlineData("2222222222222222222222222222万")]
    [InlineData("9千万亿")]
    [InlineData("22222222222222222222222222222十")]
    [InlineData("79228162514264337593543950335一")]
    [InlineData("7922816251426433759354395033亿9万")]
    [InlineData("12,34")]
    [InlineData("1,2")]
    [InlineData("约100")]
    [InlineData("100-200")]
    [InlineData("十几万")]
    [InlineData("1万5")]
    [InlineData("三百五")]
    [InlineData("--5")]
    [InlineData("1.2.3")]
    [InlineData("万")]
    [InlineData("()")]
    public void What_can_be_meant_in_two_ways_is_no_amount(string text) => Assert.False(CellText.TryAmount(text, out _, out _));

    [Theory]
    [InlineData("$1,200", "USD")]
    [InlineData("1200 美元", "USD")]
    [InlineData("€5k", "EUR")]
    [InlineData("¥5", "CNY")]
    public void A_currency_in_the_cell_is_told(string text, string currency)
    {
        Assert.True(CellText.TryAmount(text, out _, out _, out var own));
        Assert.Equal(currency, own);
    }

    [Theory]
    [InlineData("35%", 0.35)]
    [InlineData("３５％", 0.35)]
    [InlineData("35 %", 0.35)]
    [InlineData("0.35", 0.35)]
    [InlineData("百分之三十五", 0.35)]
    [InlineData("百分之35", 0.35)]
    [InlineData("三成", 0.3)]
    [InlineData("三成五", 0.35)]
    [InlineData("3.5成", 0.35)]
    [InlineData("5‰", 0.005)]
    [InlineData("35 percent", 0.35)]
    [InlineData("100%", 1)]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    public void Shares_are_read_in_their_forms(string text, double share)
    {
        Assert.True(CellText.TryShare(text, out var read, out var ambiguous));
        Assert.Equal(((decimal)share, false), (read, ambiguous));
    }

    [Theory]
    [InlineData("35", 0.35)]
    [InlineData("100", 1)]
    public void A_bare_number_above_one_is_a_doubtful_share(string text, double share)
    {
        Assert.True(CellText.TryShare(text, out var read, out var ambiguous));
        Assert.Equal(((decimal)share, true), (read, ambiguous));
    }

    [Theory]
    [InlineData("101%")]
    [InlineData("-5%")]
    [InlineData("101")]
    [InlineData("%")]
    [InlineData("七折")]
    public void What_is_no_share_is_refused(string text) => Assert.False(CellText.TryShare(text, out _, out _));

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026/3/1")]
    [InlineData("2026.3.1")]
    [InlineData("20260301")]
    [InlineData("２０２６年３月１日")]
    [InlineData("2026年3月1号")]
    [InlineData("二〇二六年三月一日")]
    [InlineData("2026年3月1日 星期日")]
    [InlineData("2026-03-01 14:30")]
    [InlineData("2026-03-01T14:30:00.000+0000")]
    [InlineData("2026-03-01T14:30:00Z")]
    [InlineData("2026/3/1 2:30:05 PM")]
    [InlineData("1-Mar-2026")]
    [InlineData("March 1, 2026")]
    [InlineData("Mar 1, 2026")]
    public void Dates_are_read_in_their_forms(string text)
    {
        Assert.True(CellText.TryDate(text, out var date));
        Assert.Equal(new DateOnly(2026, 3, 1), date);
    }

    [Theory]
    [InlineData("13/04/2026", 2026, 4, 13)]
    [InlineData("04/13/2026", 2026, 4, 13)]
    [InlineData("04/04/2026", 2026, 4, 4)]
    [InlineData("13.04.2026 08:15", 2026, 4, 13)]
    public void A_date_with_the_year_last_is_read_where_it_can_be_one_day_only(string text, int year, int month, int day)
    {
        Assert.True(CellText.TryDate(text, out var date));
        Assert.Equal(new DateOnly(year, month, day), date);
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999/12/31")]
    [InlineData("2200年1月1日")]
    [InlineData("9999-12-31 23:59")]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-30")]
    public void A_date_that_stands_for_none_is_not_read_and_is_known_as_such(string text)
    {
        Assert.False(CellText.TryDate(text, out _));
        Assert.False(CellText.TryDateTime(text, out _));
        Assert.True(CellText.IsFarDate(text));
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    public void The_first_and_the_last_day_that_can_be_meant_are_read(string text)
    {
        Assert.True(CellText.TryDate(text, out _));
        Assert.False(CellText.IsFarDate(text));
    }

    [Theory]
    [InlineData("40%", 40)]
    [InlineData("１２０％", 120)]
    [InlineData("-2.5 %", -2.5)]
    public void A_percentage_is_read_as_its_hundredths(string text, double expected)
    {
        Assert.True(CellText.TryPercent(text, out var percent));
        Assert.Equal((decimal)expected, percent);
        Assert.False(CellText.TryPercent(text.TrimEnd('%', '％'), out _));
    }

    [Theory]
    [InlineData("03/04/2026", DateDoubt.Order)]
    [InlineData("3-4-26", DateDoubt.Order)]
    [InlineData("26/12/5", DateDoubt.Order)]
    [InlineData("12/5", DateDoubt.NoYear)]
    [InlineData("12月5日", DateDoubt.NoYear)]
    [InlineData("5-Dec", DateDoubt.NoYear)]
    [InlineData("13/13/2026", DateDoubt.None)]
    [InlineData("13/13", DateDoubt.None)]
    [InlineData("2026年3月", DateDoubt.NoDay)]
    [InlineData("2026-03", DateDoubt.NoDay)]
    [InlineData("2026Q1", DateDoubt.NoDay)]
    [InlineData("2026年一季度", DateDoubt.NoDay)]
    [InlineData("46082", DateDoubt.Serial)]
    [InlineData("46082.75", DateDoubt.Serial)]
    [InlineData("9999-12-31", DateDoubt.Far)]
    [InlineData("31/12/9999", DateDoubt.Far)]
    [InlineData("2026", DateDoubt.None)]
    [InlineData("明年", DateDoubt.None)]
    [InlineData("2026-02-30", DateDoubt.NoSuchDay)]
    public void A_date_that_needs_a_word_is_not_read_and_says_why(string text, DateDoubt doubt)
    {
        Assert.False(CellText.TryDate(text, out _));
        Assert.Equal(doubt, DateText.DoubtOf(text));
    }

    [Theory]
    [InlineData("03/04/2026", DateOrder.DayFirst, "2026-04-03")]
    [InlineData("03/04/2026", DateOrder.MonthFirst, "2026-03-04")]
    [InlineData("3/4/26 2:30 PM", DateOrder.MonthFirst, "2026-03-04 14:30:00")]
    [InlineData("26-3-4", DateOrder.YearFirst, "2026-03-04")]
    [InlineData("13/04/2026", DateOrder.MonthFirst, "13/04/2026")]
    [InlineData("2026-03-04", DateOrder.DayFirst, "2026-03-04")]
    public void The_setting_decides_the_order(string text, DateOrder order, string iso) =>
        Assert.Equal(iso, DateText.Resolve(text, order, PartialDate.Unknown, serial: false));

    [Theory]
    [InlineData("2026年2月", PartialDate.FirstDay, "2026-02-01")]
    [InlineData("2026年2月", PartialDate.LastDay, "2026-02-28")]
    [InlineData("2026Q1", PartialDate.LastDay, "2026-03-31")]
    [InlineData("2026年上半年", PartialDate.LastDay, "2026-06-30")]
    [InlineData("2026-02-05", PartialDate.LastDay, "2026-02-05")]
    public void The_setting_decides_the_day_of_a_month(string text, PartialDate partial, string iso) =>
        Assert.Equal(iso, DateText.Resolve(text, DateOrder.Unknown, partial, serial: false));

    // 25569 is 1970-01-01 by Excel's documentation; 46082 = 25569 + 20513 days.
    [Theory]
    [InlineData("25569", "1970-01-01")]
    [InlineData("46082", "2026-03-01")]
    [InlineData("46082.99", "2026-03-01")]
    public void Serial_numbers_are_days_since_1900(string text, string iso) =>
        Assert.Equal(iso, DateText.Resolve(text, DateOrder.Unknown, PartialDate.Unknown, serial: true));

    [Theory]
    [InlineData("王 磊", "王磊")]
    [InlineData("王　磊", "王磊")]
    [InlineData("欧 阳娜", "欧阳娜")]
    [InlineData("王磊 李四", "王磊 李四")]
    [InlineData("王 磊 李", "王 磊 李")]
    [InlineData("A 类", "A 类")]
    [InlineData("甲 乙丙丁", "甲 乙丙丁")]
    public void A_name_set_with_a_space_is_the_name(string text, string name) => Assert.Equal(name, CellText.Unpadded(text));

    [Theory]
    [InlineData("√", true)]
    [InlineData("×", false)]
    [InlineData("ＹＥＳ", true)]
    [InlineData("没有", false)]
    [InlineData("TRUE", true)]
    [InlineData("已完成", true)]
    [InlineData("未完成", false)]
    public void Yes_and_no_have_many_forms(string text, bool value)
    {
        Assert.True(CellText.TryBoolean(text, out var read));
        Assert.Equal(value, read);
    }

    [Fact]
    public void Lists_end_at_each_of_their_signs_and_at_line_breaks() =>
        Assert.Equal(["甲", "乙", "丙", "丁", "戊, 己"], CellText.SplitList("甲；乙;丙、\n丁|戊, 己"));
}
