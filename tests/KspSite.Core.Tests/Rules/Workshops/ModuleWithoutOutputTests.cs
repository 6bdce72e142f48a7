using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class ModuleWithoutOutputTests
{
    private const string Goals = "W1|1|M4|策略分析|1|goals";

    [Fact]
    public void Three_of_ten_behind_pass() => Judges(Goals, done: 7).Is(Outcome.Pass);

    [Fact]
    public void Four_of_ten_behind_fail_at_the_sections_and_at_the_participants()
    {
        var result = Judges(Goals, done: 6);
        result.FailsAt("input/workshop_agenda.csv(2,6)");
        Assert.Contains("10 人中有 4 人", result.Message!.Value.Zh, StringComparison.Ordinal);
        result.FailsAt("input/workshop_participants.csv(8)");
    }

    [Fact]
    public void Participants_without_any_note_are_told_apart()
    {
        var message = Judges(Goals, done: 6).Message!.Value;
        Assert.EndsWith("10 人中有 4 人还没有填完目标（其中 4 人没有记录，按没有填完算）。", message.Zh, StringComparison.Ordinal);
        Assert.EndsWith("4 of 10 participants have not completed goals (4 of them without a note, which counts as not completed).", message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("没有记录", Judges(Goals, done: 10, status: "draft").Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("checked", Outcome.Pass)]
    [InlineData("na", Outcome.Pass)]
    [InlineData("draft", Outcome.Fail)]
    public void Checked_and_not_applicable_count_as_complete(string status, Outcome expected) => Judges(Goals, done: 10, status).Is(expected);

    [Fact]
    public void One_section_missing_makes_the_module_incomplete() => Judges("W1|1|M4|策略分析|1|goals；views", done: 10).Is(Outcome.Fail);

    [Fact]
    public void A_module_is_past_from_the_day_after()
    {
        Judges(Goals, done: 0, start: "2026-06-29").Is(Outcome.Fail);
        Judges(Goals, done: 0, start: "2026-06-30").Is(Outcome.NotApplicable);
        Judges("W1|1|M4|策略分析|2|goals", done: 0, start: "2026-06-29").Is(Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("W1|1|M4|策略分析|1|")]
    [InlineData("")]
    public void Modules_that_name_no_sections_are_not_asked(string agenda) => Judges(agenda, done: 0).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_section_status_the_data_itself_decides()
    {
        (string, string)[] tables =
        [
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|X1|张三|A1"),
            ("workshop_agenda", Agenda("W1|1|M1|需求|1|background")),
        ];
        ModuleWithoutOutput.Rule.Judges(WorkshopGiven.Workshop([.. tables, ("plans", "plan_id|account_id|background\nL1|A1|龙头企业")]), WorkshopGiven.W1).Is(Outcome.Pass);
        ModuleWithoutOutput.Rule.Judges(WorkshopGiven.Workshop([.. tables, ("plans", "plan_id|account_id|background\nL1|A1|")]), WorkshopGiven.W1).Is(Outcome.Fail);
    }

    [Fact]
    public void A_table_of_notes_with_a_header_only_is_none()
    {
        var result = ModuleWithoutOutput.Rule.Judges(WorkshopGiven.Workshop(
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|X1|张三|A1"), ("workshop_agenda", Agenda("W1|1|M1|需求|1|background")),
            ("plans", "plan_id|account_id|background\nL1|A1|"), ("section_status", "account_id|section|as_of|status")), WorkshopGiven.W1);
        result.Is(Outcome.Fail);
        Assert.StartsWith("M1", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void No_participants_fail() => ModuleWithoutOutput.Rule.Judges(WorkshopGiven.Workshop(
        ("workshop_participants", "workshop_id|participant_id|name"), ("workshop_agenda", Agenda(Goals))), WorkshopGiven.W1).Is(Outcome.Fail);

    // Ten participants with an account each, the first of them done.
    private static CheckResult Judges(string agenda, int done, string status = "complete", string start = "2026-06-28")
    {
        var ids = Enumerable.Range(1, 10).Select(i => Numerals.Text(i)).ToList();
        return ModuleWithoutOutput.Rule.Judges(WorkshopGiven.Workshop(start, "2026-06-30", "",
            ("accounts", "account_id|account_name|money_unit\n" + string.Join('\n', ids.Select(i => $"A{i}|客户{i}|元"))),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\n" + string.Join('\n', ids.Select(i => $"W1|X{i}|学员{i}|A{i}"))),
            ("workshop_agenda", Agenda(agenda)),
            ("section_status", "account_id|section|as_of|status\n" + string.Join('\n', ids.Take(done).Select(i => $"A{i}|goals|2026-06-29|{status}")))), WorkshopGiven.W1);
    }

    private static string Agenda(string row) => row.Length == 0 ? "workshop_id|seq|module_code|title|day|sections|planned_min"
        : $"workshop_id|seq|module_code|title|day|sections|planned_min\n{row}|60";
}
