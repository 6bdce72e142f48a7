using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

/// <summary>As of 2026-06-30; the window of 365 days begins on 2025-07-01.</summary>
public sealed class ConflictMetricsTests
{
    private const string Accounts = "account_id|account_name\nA1|甲\nA2|乙";
    private const string Channels = "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor\nC3|集成|integrator";
    private const string Header = "conflict_id|account_id|channel_a|channel_b|type|opened|resolved|status\n";
    private const string Coverage = "account_id|channel_id|task|role|applicable\n";

    // Ages of the open ones: K1 10, K2 30 days, K3 20 days.
    private const string Mixed = "K1|A1|C1|C2|price|2026-06-20||open\nK2|A1|C1|C3|price|2026-05-31||escalated\nK3|A2|C2|C3|credit|2026-06-10||open"
        + "\nK4|A1|C1|C2|price|2026-01-01|2026-01-11|resolved";

    [Fact]
    public void Open_and_escalated_conflicts_are_counted_with_their_median_age()
    {
        ConflictMetrics.OpenConflicts.Figure("open", With(Mixed)).Is(2);
        ConflictMetrics.OpenConflicts.Figure("median_age", With(Mixed)).Is(20);
        ConflictMetrics.OpenConflicts.Figure("open", With(Mixed), Subject.Portfolio).Is(3);
        ConflictMetrics.OpenConflicts.Figure("median_age", With(Mixed), Subject.Portfolio).Is(20);
    }

    [Fact]
    public void A_channel_counts_the_conflicts_it_is_a_party_to()
    {
        ConflictMetrics.OpenConflicts.Figure("open", With(Mixed), Channel("C1")).Is(2);
        ConflictMetrics.OpenConflicts.Figure("median_age", With(Mixed), Channel("C2")).Is(15);
        ConflictMetrics.OpenConflicts.Figure("open", With("K1|A1|C1|C1|price|2026-06-20||open"), Channel("C1")).Is(1);
        ConflictMetrics.OpenConflicts.Figure("open", With("K1|A1|C1|C2|price|2026-06-20||open"), Channel("C3")).Is(0);
    }

    [Fact]
    public void A_conflict_that_begins_after_the_as_of_date_is_not_open_yet()
    {
        var portfolio = With("K1|A1|C1|C2|price|2026-06-20||open\nK2|A1|C1|C2|price|2026-07-01||open\nK3|A1|C1|C2|price|2026-11-05||escalated");
        ConflictMetrics.OpenConflicts.Figure("open", portfolio).Is(1);
        ConflictMetrics.OpenConflicts.Figure("median_age", portfolio).Is(10);
        ConflictMetrics.OpenConflicts.Figure("median_age", With("K2|A1|C1|C2|price|2026-07-01||open")).IsMissing();
    }

    [Fact]
    public void No_conflict_is_a_true_zero_without_an_age()
    {
        ConflictMetrics.OpenConflicts.Figure("open", With("")).Is(0);
        ConflictMetrics.OpenConflicts.Figure("median_age", With("")).IsMissing();
    }

    [Fact]
    public void Without_the_table_nothing_is_known_of_conflicts()
    {
        var portfolio = Given.Portfolio(("channels", Channels), ("channel_coverage", Coverage + "A1|C1|lead|L|"));
        ConflictMetrics.OpenConflicts.Figure("open", portfolio).IsMissing();
        ConflictMetrics.OpenConflicts.Figure("open", portfolio, Channel("C1")).IsMissing();
        ConflictMetrics.ResolutionTime.Figure("median", portfolio).IsMissing();
        ConflictMetrics.ConflictRate.Figure(portfolio, Subject.Portfolio).IsMissing();
    }

    [Fact]
    public void Resolution_time_looks_at_conflicts_resolved_in_the_window()
    {
        // 30 and 31 days in the window (from 2025-07-01); 2025-06-30 and 2026-07-01 are outside
        var portfolio = With("K1|A1|C1|C2|price|2026-01-01|2026-01-31|resolved\nK2|A1|C1|C2|price|2025-05-31|2025-07-01|resolved"
            + "\nK3|A1|C1|C2|price|2025-06-20|2025-06-30|resolved\nK4|A1|C1|C2|price|2026-06-30|2026-07-01|resolved\nK5|A1|C1|C2|price|2026-06-01||open");
        ConflictMetrics.ResolutionTime.Figure("median", portfolio).Is(30.5m);
        ConflictMetrics.ResolutionTime.Figure("within_30", portfolio).Is(0.5m);
        ConflictMetrics.ResolutionTime.Figure("median", portfolio, Subject.Portfolio).Is(30.5m);
    }

    [Fact]
    public void Nothing_resolved_in_the_window_leaves_no_resolution_time()
    {
        ConflictMetrics.ResolutionTime.Figure("median", With("K1|A1|C1|C2|price|2025-01-01|2025-06-30|resolved")).IsMissing();
        ConflictMetrics.ResolutionTime.Figure("within_30", With("K1|A1|C1|C2|price|2026-01-01||open")).IsMissing();
    }

    [Fact]
    public void The_rate_sets_conflicts_opened_in_the_window_against_active_channels_of_accounts()
    {
        // A1: K1, K2, K4 opened in the window; active C1, C2 (twice one pair); C3 only "-" and "not applicable". A2: K3, active C2.
        var portfolio = With(Mixed + "\nK5|A1|C1|C2|price|2025-06-30||open",
            "A1|C1|lead|L|\nA1|C1|close|S|\nA1|C2|lead|S|\nA1|C3|lead|-|\nA1|C3|close|L|否\nA2|C2|lead|L|");
        ConflictMetrics.ConflictRate.Figure(portfolio).Is(1.5m);
        ConflictMetrics.ConflictRate.Figure(portfolio, Subject.Portfolio).Is(4m / 3);
    }

    [Fact]
    public void No_conflict_on_active_channels_is_a_rate_of_zero() => ConflictMetrics.ConflictRate.Figure(With("", "A1|C1|lead|L|")).Is(0);

    [Fact]
    public void Without_an_active_channel_there_is_no_rate()
    {
        ConflictMetrics.ConflictRate.Figure(With(Mixed)).IsMissing();
        ConflictMetrics.ConflictRate.Figure(With(Mixed, "A1|C1|lead|-|")).IsMissing();
        ConflictMetrics.ConflictRate.Figure(Given.Portfolio(("channels", Channels), ("channel_conflicts", Header + "K1|A1|C1|C2|price|2026-06-20||open"))).IsMissing();
    }

    private static Subject Channel(string id) => new(SubjectType.Channel, id);

    private static Portfolio With(string conflicts, string coverage = "") => Given.Portfolio(("accounts", Accounts), ("channels", Channels),
        ("channel_conflicts", Header + conflicts), ("channel_coverage", Coverage + coverage));
}
