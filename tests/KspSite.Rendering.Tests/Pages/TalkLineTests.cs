using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

public sealed class TalkLineTests
{
    private static readonly (string, string) People = ("stakeholders", "person_id|account_id|name\nS1|A1|许承泽");

    private static readonly (string, string) Talks = ("pitches", """
        pitch_id|account_id|person_id|text|seconds|rehearsed_on|next_step|score
        T1|A1|S1|办公会上您问能不能一次调通|91|2026-06-01|看一次夜班换型|4
        T2|A1||没有写对谁说的话||||
        """);

    [Fact]
    public void The_plan_tells_every_talk_in_full_and_to_whom()
    {
        var html = GivenSite.Page("accounts/A1/plan.html", People, Talks);
        Assert.Contains("<p class=\"statement\">办公会上您问能不能一次调通</p>", html, StringComparison.Ordinal);
        Assert.Contains("看一次夜班换型", html, StringComparison.Ordinal);
        Assert.Contains("没有写对谁说的话", html, StringComparison.Ordinal);
        Assert.Contains("没有写对谁说</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_talk_of_more_than_ninety_seconds_is_marked() =>
        Assert.Equal([("许承泽", true), (null, false)], TalkLine.All(GivenSite.Of(People, Talks).Portfolio.Accounts[0], GivenSite.Of(People, Talks)).Select(t => (t.Player, t.IsLong)));

    [Fact]
    public void Without_talks_the_plan_says_what_to_write() => Assert.Contains("pitches", GivenSite.Page("accounts/A1/plan.html"), StringComparison.Ordinal);
}
