using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class OneOwnerCarriesMostTests
{
    // 3 of 5 is 60 %.
    [Fact]
    public void Sixty_percent_passes() => OneOwnerCarriesMost.Rule.Judges(With("张三", "张三", "张三", "李四", "王五")).Is(Outcome.Pass);

    // 2 of 3 is 66.7 %.
    [Fact]
    public void More_fails_at_the_owners_cells() =>
        OneOwnerCarriesMost.Rule.Judges(With("李四", "张三", "张三")).FailsAt("input/actions.csv(3,4)");

    // 32 of 53 is 60.4 %.
    [Theory]
    [InlineData(2, 1, "67%，上限 60%")]
    [InlineData(32, 21, "60.4%，上限 60%")]
    public void The_share_is_told_with_as_many_decimals_as_it_takes(int most, int others, string told) => Assert.Contains(told,
        OneOwnerCarriesMost.Rule.Judges(With([.. Enumerable.Repeat("张三", most), .. Enumerable.Repeat("李四", others)])).Message!.Value.Zh, StringComparison.Ordinal);

    // 2 of 4 is 50 %; among those with an owner it would be all.
    [Fact]
    public void Actions_without_an_owner_stay_in_the_denominator() =>
        OneOwnerCarriesMost.Rule.Judges(With("张三", "张三", "", "")).Is(Outcome.Pass);

    // 张三 holds 2 of 3.
    [Fact]
    public void A_shared_action_counts_for_each_owner() =>
        OneOwnerCarriesMost.Rule.Judges(With("张三", "张三、李四", "王五")).FailsAt("input/actions.csv(3,4)");

    [Fact]
    public void Closed_actions_do_not_count() => OneOwnerCarriesMost.Rule.Judges(
        Portfolio("T1|A1|拜访|张三|done\nT2|A1|拜访|张三|done\nT3|A1|拜访|张三|not_started\nT4|A1|拜访|李四|not_started")).Is(Outcome.Pass);

    [Fact]
    public void Nobody_in_charge_is_no_data() => OneOwnerCarriesMost.Rule.Judges(With("", "")).Is(Outcome.NoData);

    [Theory]
    [InlineData("T1|A1|拜访|张三|done")]
    [InlineData("")]
    public void Without_open_actions_nobody_is_asked(string actions) =>
        OneOwnerCarriesMost.Rule.Judges(Portfolio(actions)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(params string[] owners) =>
        Portfolio(string.Join('\n', owners.Select((owner, i) => $"T{Numerals.Text(i)}|A1|拜访|{owner}|not_started")));

    private static Core.Domain.Portfolio Portfolio(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|owner|status\n" + actions));
}
