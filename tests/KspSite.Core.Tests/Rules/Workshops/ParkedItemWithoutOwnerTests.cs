using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class ParkedItemWithoutOwnerTests
{
    [Fact]
    public void An_open_item_with_an_owner_passes() => Judges("I1|W1|价格审批|李四|open").Is(Outcome.Pass);

    [Fact]
    public void An_open_item_without_one_fails_at_the_empty_cell() =>
        Judges("I1|W1|价格审批|李四|open\nI2|W1|样品费用||open").FailsAt("input/parking_lot.csv(3,4)");

    [Theory]
    [InlineData("I1|W1|价格审批||answered")]
    [InlineData("I1|W1|价格审批||moved")]
    [InlineData("")]
    public void What_is_settled_or_not_there_is_not_asked(string rows) => Judges(rows).Is(Outcome.NotApplicable);

    [Fact]
    public void On_the_last_day_the_room_may_still_find_an_owner() => Judges("I1|W1|价格审批||open", end: "2026-06-30").Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows, string end = "2026-06-29") => ParkedItemWithoutOwner.Rule.Judges(
        WorkshopGiven.Workshop("2026-06-28", end, "", ("parking_lot", "item_id|workshop_id|text|owner|status\n" + rows)), WorkshopGiven.W1);
}
