using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class KeyPeopleAbsentTests
{
    private const string Both = "V2|张三|kam|是\nV2|李四|manager|是\n";
    private static readonly Subject Last = new(SubjectType.Review, "V2");

    [Fact]
    public void Both_at_the_last_review_and_a_sponsor_at_an_earlier_one_pass()
    {
        var portfolio = With(Both + "V1|王总|exec_sponsor|是");
        KeyPeopleAbsent.Rule.Judges(portfolio).Is(Outcome.Pass);
        KeyPeopleAbsent.Rule.Judges(portfolio, Last).Is(Outcome.Pass);
        KeyPeopleAbsent.Rule.Judges(portfolio, new(SubjectType.Review, "V1")).Is(Outcome.Fail);
    }

    [Fact]
    public void A_manager_who_did_not_come_fails_at_his_row()
    {
        var portfolio = With("V2|张三|kam|是\nV2|李四|manager|否\nV2|王总|exec_sponsor|是");
        KeyPeopleAbsent.Rule.Judges(portfolio).FailsAt("input/review_participants.csv(3)");
        Assert.Contains("销售主管", KeyPeopleAbsent.Rule.Judges(portfolio, Last).Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Roles_are_called_as_the_site_calls_them()
    {
        var roles = new Vocabulary("review_role", new("检讨角色", "review role"), configurable: true, [new("kam", "客户总监", "account director"), new("manager", "大区经理", "regional manager")]);
        var settings = new SiteSettings { AsOf = Given.AsOf, Vocabularies = ImmutableDictionary<string, Vocabulary>.Empty.Add("review_role", roles) };
        var portfolio = Given.Loaded(settings, ("reviews", "review_id|account_id|held_date\nV2|A1|2026-06-01"), ("review_participants", "review_id|name|role|attended\nV2|张三|kam|是")).Portfolio;
        Assert.Equal("2026-06-01 的检讨没有大区经理出席。", KeyPeopleAbsent.Rule.Judges(portfolio, Last).Message!.Value.Zh);
    }

    [Fact]
    public void Somebody_who_is_not_even_listed_did_not_come() =>
        KeyPeopleAbsent.Rule.Judges(With("V2|李四|manager|是\nV2|王总|exec_sponsor|是")).FailsAt("input/reviews.csv(3)");

    [Fact]
    public void An_attendance_not_recorded_has_no_data() =>
        KeyPeopleAbsent.Rule.Judges(With("V2|张三|kam|\nV2|李四|manager|是\nV2|王总|exec_sponsor|是")).Is(Outcome.NoData);

    [Fact]
    public void A_sponsor_who_never_came_fails_the_account_but_not_the_review()
    {
        var portfolio = With(Both + "V2|王总|exec_sponsor|否");
        KeyPeopleAbsent.Rule.Judges(portfolio).FailsAt("input/reviews.csv(3)");
        KeyPeopleAbsent.Rule.Judges(portfolio, Last).Is(Outcome.Pass);
    }

    [Theory]
    // 30 June 2025 is 365 days before 30 June 2026: outside
    [InlineData("2025-06-30", Outcome.Fail)]
    [InlineData("2025-07-01", Outcome.Pass)]
    public void The_sponsors_year_ends_after_365_days(string held, Outcome expected) =>
        KeyPeopleAbsent.Rule.Judges(With(Both + "V1|王总|exec_sponsor|是", held)).Is(expected);

    [Fact]
    public void A_sponsor_whose_attendance_is_not_recorded_has_no_data() =>
        KeyPeopleAbsent.Rule.Judges(With(Both + "V2|王总|exec_sponsor|")).Is(Outcome.NoData);

    [Fact]
    public void A_review_of_which_nobody_noted_who_came_fails_and_says_so()
    {
        var result = KeyPeopleAbsent.Rule.Judges(With("V1|张三|kam|是\nV1|李四|manager|是"), Last);
        result.FailsAt("input/reviews.csv(3)");
        Assert.Equal(new("2026-06-01 的检讨没有参会记录，请在“检讨参与人”表里补上。", "The review of 2026-06-01 has no record of who attended; please add it to the table “Review participants”."), result.Message);
    }

    [Theory]
    [InlineData("V1|张三|kam|是\nV1|王总|exec_sponsor|否\n" + Both, "高层赞助人 365 天内没有参加过检讨。", "The executive sponsor has attended no review in the last 365 days.")]
    [InlineData(Both, "高层赞助人 365 天内没有参加过检讨；其中 1 次检讨没有参会记录。",
        "The executive sponsor has attended no review in the last 365 days; 1 of them has no record of who attended.")]
    [InlineData("", "365 天内的检讨都没有参会记录，不知道高层赞助人来过没有。", "No review of the last 365 days has a record of who attended, so nobody knows whether the executive sponsor came.")]
    public void That_the_sponsor_stayed_away_is_said_of_reviews_with_a_record_only(string participants, string zh, string en)
    {
        var result = KeyPeopleAbsent.Rule.Judges(With(participants));
        result.Is(Outcome.Fail);
        Assert.EndsWith(zh, result.Message!.Value.Zh, StringComparison.Ordinal);
        Assert.EndsWith(en, result.Message!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_held_review_the_account_is_not_asked() =>
        KeyPeopleAbsent.Rule.Judges(Given.Portfolio(
            ("reviews", "review_id|account_id|held_date\nV1|A1|"), ("review_participants", "review_id|name|role|attended"))).Is(Outcome.NotApplicable);

    [Fact]
    public void No_reviews_fail() => KeyPeopleAbsent.Rule.Judges(Given.Portfolio(
        ("reviews", "review_id|account_id|held_date"), ("review_participants", "review_id|name|role|attended"))).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string participants, string firstHeld = "2026-03-01") => Given.Portfolio(
        ("reviews", $"review_id|account_id|held_date\nV1|A1|{firstHeld}\nV2|A1|2026-06-01"),
        ("review_participants", "review_id|name|role|attended\n" + participants));
}
