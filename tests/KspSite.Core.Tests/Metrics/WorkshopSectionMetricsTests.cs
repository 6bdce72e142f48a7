using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class WorkshopSectionMetricsTests
{
    // criteria has 4 cells: A1 fills 2 of 4, A2 all
    private static readonly (string, string) Accounts = ("accounts", """
        account_id|account_name|money_unit|potential_total|current_sales|buyer_count|process_steps
        A1|甲|元|100|50||
        A2|乙|元|100|50|3|4
        """);

    private static readonly (string, string) Plans = ("plans", "plan_id|account_id|background\nK1|A1|背景\nK2|A2|");

    private static readonly (string, string) People = ("workshop_participants",
        "workshop_id|participant_id|name|account_id\nW1|P1|一|A1\nW1|P2|二|A2\nW1|P3|三|");

    private static readonly (string, string) Agenda = ("workshop_agenda",
        "workshop_id|seq|module_code|title|kind|planned_min|sections\nW1|1|M1|一|module|60|background\nW1|2|M1|一续|module|60|criteria\nW1|3|M2|二|module|60|criteria\nW1|4||三|module|60|\nW1|5|B|休息|break|15|");

    private static Portfolio With(params (string Table, string Text)[] more) => Given.Portfolio([TheWorkshop, Accounts, Plans, People, Agenda, .. more]);

    [Fact]
    public void A_cell_of_the_matrix_is_the_completeness_of_the_section()
    {
        var portfolio = With();
        portfolio.Figure("W-04.criteria", Participant("P1")).Is(0.5m);
        portfolio.Figure("W-04.criteria", Participant("P2")).Is(1);
        portfolio.Figure("W-04.background", Participant("P2")).Is(0);
        portfolio.Figure("W-04.zones", Participant("P1")).IsMissing("does not apply");
        portfolio.Figure("W-04.criteria", Participant("P3")).IsMissing("brings no account");
        // the rows are the two empty cells of A1: buyer_count and process_steps
        portfolio.Figure("W-04.criteria", Participant("P1")).StandsOn("input/accounts.csv(2,6)", "input/accounts.csv(2,7)");
    }

    [Fact]
    public void Columns_and_rows_have_their_mean_over_what_applies()
    {
        // applicable: background, situation, process, criteria, ladder, review_plan (accounts and plans only).
        // P1: 1, 0, 0, 0.5, 0, 0 → 1.5/6; P2: 0, 0, 0, 1, 0, 0 → 1/6
        var portfolio = With();
        portfolio.Figure("W-04.mean", Participant("P1")).Is(1.5m / 6);
        portfolio.Figure("W-04.mean", Participant("P2")).Is(1m / 6);
        portfolio.Figure("W-04.mean", Participant("P3")).IsMissing("brings no account");
        // criteria (0.5 + 1)/2; all: mean of the two rows
        portfolio.Figure("W-04.criteria", W1).Is(0.75m);
        portfolio.Figure("W-04.mean", W1).Is(((1.5m / 6) + (1m / 6)) / 2);
        portfolio.Figure("W-04.zones", W1).IsMissing("applies to no participant");
    }

    [Fact]
    public void Without_section_status_a_module_is_done_when_its_sections_have_no_empty_cell()
    {
        // M1 (two blocks) wants background and criteria: P1 lacks criteria, P2 background, P3 an account: 0/3. M2 wants criteria: P2: 1/3
        var portfolio = With();
        portfolio.Figure("W-05.M1", W1).Is(0);
        portfolio.Figure("W-05.M2", W1).Is(1m / 3);
        portfolio.Figure("W-05.M2", W1).StandsOn("input/workshop_agenda.csv(4)");
        portfolio.Figure("W-05.4", W1).IsMissing("names no sections");
    }

    [Fact]
    public void With_section_status_the_latest_word_up_to_today_decides()
    {
        // P1: draft, then complete; P2: complete on paper, but only in July, and no other word. M2: 1/3
        var portfolio = With(("section_status",
            "account_id|section|as_of|status\nA1|criteria|2026-06-09|complete\nA1|criteria|2026-06-08|draft\nA2|criteria|2026-07-01|complete"));
        portfolio.Figure("W-05.M2", W1).Is(1m / 3);
    }

    [Theory]
    [InlineData("checked", 1)]
    [InlineData("na", 1)]
    [InlineData("draft", 0)]
    [InlineData("empty", 0)]
    public void Checked_and_not_applicable_count_as_done(string status, int of3) =>
        With(("section_status", $"account_id|section|as_of|status\nA1|criteria|2026-06-09|{status}")).Figure("W-05.M2", W1).Is(of3 / 3m);

    [Fact]
    public void A_status_noted_for_another_participant_is_not_ones_own() =>
        With(("section_status", "account_id|participant_id|section|as_of|status\nA1|P2|criteria|2026-06-09|complete\nA2|P2|criteria|2026-06-09|complete"))
            .Figure("W-05.M2", W1).Is(1m / 3);
}
