using System.Globalization;
using KspSite.Core.Domain;
using KspSite.Init.Facilitation;

namespace KspSite.Tests.Init.Facilitation;

public class WorkshopAgendaTests
{
    private static readonly TimeOnly HalfPastEight = new(8, 30);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_nine_modules_of_the_outline_come_whole_and_in_order_780_minutes_in_all(int days)
    {
        var modules = WorkshopAgenda.Of(days, HalfPastEight).Where(b => b.Kind == BlockKind.Module).ToList();
        Assert.Equal(["M0", "M1", "M2", "M3", "M4", "M5A", "M5B", "M5C", "M6"], modules.Select(b => b.Code));
        Assert.Equal(780, modules.Sum(b => b.Minutes));
    }

    [Fact]
    public void Two_days_begin_at_half_past_eight_and_follow_the_clock()
    {
        // 30 + 120 + 15 + 90 + 60 = 315 minutes to the afternoon; the second day is lighter.
        string[] expected =
        [
            "1 08:30 M0", "1 09:00 M1", "1 11:00 B1", "1 11:15 M2", "1 12:45 L1", "1 13:45 M3", "1 15:45 B2", "1 16:00 M4", "1 17:00 F1",
            "2 08:30 M5A", "2 10:30 B3", "2 10:45 M5B", "2 12:45 L2", "2 13:45 M5C", "2 14:45 B4", "2 15:00 M6", "2 16:00 F2", "2 16:20 C1",
        ];
        Assert.Equal(expected, WorkshopAgenda.Of(2, HalfPastEight).Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Day} {b.Start:HH\\:mm} {b.Code}")));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_day_has_its_lunch_and_each_half_day_its_break(int days)
    {
        foreach (var day in WorkshopAgenda.Of(days, HalfPastEight).GroupBy(b => b.Day).Select(d => d.ToList()))
        {
            var lunch = day.FindIndex(b => b.Kind == BlockKind.Lunch);
            Assert.Equal(60, day[lunch].Minutes);
            Assert.Single(day[..lunch], b => b is { Kind: BlockKind.Break, Minutes: 15 });
            Assert.Single(day[lunch..], b => b is { Kind: BlockKind.Break, Minutes: 15 });
        }
    }

    [Fact]
    public void Every_block_begins_when_the_one_before_it_ends()
    {
        foreach (var day in WorkshopAgenda.Of(3, new TimeOnly(9, 0)).GroupBy(b => b.Day).Select(d => d.ToList()))
        {
            Assert.Equal(new TimeOnly(9, 0), day[0].Start);
            for (var i = 1; i < day.Count; i++) Assert.Equal(day[i - 1].Start.AddMinutes(day[i - 1].Minutes), day[i].Start);
        }
    }
}
