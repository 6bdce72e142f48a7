using KspSite.Core.Tests;
using KspSite.Rendering.Pages.ReviewLoop;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30; the tolerance is 14 days.
public sealed class CadenceMarkTests
{
    [Theory]
    [InlineData("2026-03-10", "2026-03-12", CadenceState.Held, 2)]
    [InlineData("2026-03-10", "2026-03-24", CadenceState.Held, 14)]
    [InlineData("2026-03-10", "2026-03-25", CadenceState.Late, 15)]
    [InlineData("2026-03-31", "2026-03-10", CadenceState.Late, -21)]
    [InlineData("2026-03-10", "", CadenceState.Missed, null)]
    [InlineData("2026-07-01", "", CadenceState.Planned, null)]
    public void A_planned_review_is_held_late_missed_or_ahead(string planned, string held, CadenceState state, int? days)
    {
        var mark = Assert.Single(Marks(("reviews", $"review_id|account_id|planned_date|held_date\nR1|A1|{planned}|{held}")));
        Assert.Equal((state, days, Given.Day(planned)), (mark.State, mark.Days, mark.Day));
    }

    [Fact]
    public void Reviews_out_of_order_in_the_file_stand_in_order_of_their_dates()
    {
        var marks = Marks(("reviews", "review_id|account_id|planned_date|held_date\nR3|A1|2026-05-10|2026-05-10\nR1|A1|2025-11-10|2025-11-11\nR2|A1|2026-02-10|"));
        Assert.Equal(["R1", "R2", "R3"], marks.Select(m => m.Review!.Id.Value));
    }

    [Fact]
    public void A_review_entered_as_held_in_the_future_is_only_planned()
    {
        var mark = Assert.Single(Marks(("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-07-10|2026-07-11")));
        Assert.Equal((CadenceState.Planned, null), (mark.State, mark.Held));
    }

    [Fact]
    public void A_review_held_without_a_due_date_stands_on_its_own_day()
    {
        var marks = Marks(("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-03-10|2026-03-10\nR2|A1||2026-05-20"));
        Assert.Equal([(CadenceState.Held, "2026-03-10"), (CadenceState.Held, "2026-05-20")], marks.Select(m => (m.State, Core.Numerals.Text(m.Day))));
        Assert.Null(marks[1].Due);
    }

    [Fact]
    public void The_plans_own_next_review_counts_as_missed_once_it_is_past()
    {
        var marks = Marks(
            ("plans", "plan_id|account_id|status|cadence|next_review\nP1|A1|active|quarterly|2026-06-01"),
            ("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-03-01|2026-03-01"));
        Assert.Equal([CadenceState.Held, CadenceState.Missed], marks.Select(m => m.State));
        Assert.Equal(Given.Day("2026-06-01"), marks[1].Due);
    }

    [Fact]
    public void By_cadence_a_date_without_a_review_near_it_is_missed()
    {
        // 90 days from 1 January is 1 April; the review of 20 May is 49 days off and serves nothing; the next date, 30 June, is missed too.
        var marks = Marks(
            ("plans", "plan_id|account_id|status|cadence|period_start\nP1|A1|active|quarterly|2026-01-01"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-20"));
        Assert.Equal(
            [(CadenceState.Missed, "2026-04-01"), (CadenceState.Held, "2026-05-20"), (CadenceState.Missed, "2026-06-30")],
            marks.Select(m => (m.State, Core.Numerals.Text(m.Day))));
    }

    [Fact]
    public void Without_a_plan_or_a_review_there_is_nothing_to_mark() => Assert.Empty(Marks());

    private static ImmutableArray<CadenceMark> Marks(params (string, string)[] tables)
    {
        var site = GivenSite.Of(tables);
        return CadenceMark.Of(site.Portfolio.Account(), site);
    }
}
