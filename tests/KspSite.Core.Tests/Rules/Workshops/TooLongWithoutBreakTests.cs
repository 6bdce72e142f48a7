using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class TooLongWithoutBreakTests
{
    [Fact]
    public void A_day_with_two_breaks_and_lunch_passes() =>
        Judges("module 120", "break 15", "module 60", "lunch 60", "module 90", "break 15", "module 30").Is(Outcome.Pass);

    [Fact]
    public void A_block_of_121_minutes_fails_at_its_minutes() =>
        Judges("module 121", "break 15", "lunch 60").FailsAt("input/workshop_agenda.csv(2,6)");

    [Fact]
    public void A_break_of_14_minutes_is_none() =>
        Judges("module 60", "break 14", "lunch 60").FailsAt("input/workshop_agenda.csv(2)");

    [Fact]
    public void A_lunch_of_59_minutes_fails_at_its_minutes() =>
        Judges("module 60", "break 15", "lunch 59").FailsAt("input/workshop_agenda.csv(4,6)");

    [Fact]
    public void Each_half_day_needs_its_own_break()
    {
        var result = Judges("module 60", "break 15", "lunch 60", "module 60");
        result.FailsAt("input/workshop_agenda.csv(5)");
        Assert.Contains("第 1 天下午", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_half_day_without_modules_needs_no_break() => Judges("module 60", "break 15", "lunch 60", "closing 30").Is(Outcome.Pass);

    [Fact]
    public void A_day_of_modules_without_lunch_fails_and_names_the_day()
    {
        var result = With("W1|1|模块|module|1|60|\nW1|2|休息|break|1|15|\nW1|3|午餐|lunch|1|60|\nW1|4|模块|module|2|60|\nW1|5|休息|break|2|15|");
        result.FailsAt("input/workshop_agenda.csv(5)");
        Assert.Contains("第 2 天没有安排午餐", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Theory]
    // through by one o'clock
    [InlineData("09:00", "105", Outcome.Pass)]
    [InlineData("11:00", "105", Outcome.Pass)]
    [InlineData("11:00", "106", Outcome.Fail)]
    // not begun before half past twelve
    [InlineData("12:29", "60", Outcome.Fail)]
    [InlineData("12:30", "60", Outcome.Pass)]
    [InlineData("13:30", "120", Outcome.Pass)]
    public void A_day_that_is_only_a_morning_or_an_afternoon_needs_no_lunch(string start, string minutes, Outcome expected)
    {
        var result = With($"W1|1|休息|break|1|15|{start}\nW1|2|模块|module|1|{minutes}|");
        result.Is(expected);
        if (expected == Outcome.Fail) Assert.Equal("第 1 天没有安排午餐。", result.Message!.Value.Zh);
    }

    [Fact]
    public void A_morning_alone_still_needs_its_break() => With("W1|1|模块|module|1|60|09:00").FailsAt("input/workshop_agenda.csv(2)");

    [Fact]
    public void A_day_without_modules_needs_nothing() => Judges("opening 60").Is(Outcome.Pass);

    [Fact]
    public void No_agenda_fails() => With("").Is(Outcome.Fail);

    private static CheckResult Judges(params string[] blocks) =>
        With(string.Join('\n', blocks.Select((b, i) => $"W1|{Numerals.Text(i + 1)}|单元|{b.Split(' ')[0]}||{b.Split(' ')[1]}|")));

    private static CheckResult With(string agenda) => TooLongWithoutBreak.Rule.Judges(
        WorkshopGiven.Workshop(("workshop_agenda", "workshop_id|seq|title|kind|day|planned_min|planned_start\n" + agenda)), WorkshopGiven.W1);
}
