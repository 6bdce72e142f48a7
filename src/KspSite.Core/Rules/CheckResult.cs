using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules;

/// <summary>The outcome of one rule for one subject. A portfolio of ten thousand accounts has two million of them, nearly all without a word.</summary>
public readonly record struct CheckResult
{
    private readonly string? _account;
    private readonly Telling? _telling;

    public CheckResult(Rule rule, Subject subject, Id<Account>? account, Outcome outcome, Severity severity, Words? message, ImmutableArray<SourceRef> rows)
    {
        (Rule, Subject, _account, Outcome, Severity) = (rule, subject, account?.Value, outcome, severity);
        _telling = message is null && rows.IsEmpty ? null : new(message, rows);
    }

    public Rule Rule { get; }

    public Subject Subject { get; }

    /// <summary>The account that the subject belongs to; null for the portfolio and for workshops.</summary>
    public Id<Account>? Account => _account is { } id ? new(id) : null;

    public Outcome Outcome { get; }

    /// <summary>The severity that applies here; some rules have two.</summary>
    public Severity Severity { get; }

    /// <summary>What is weak or missing, for the reader; null on most passes.</summary>
    public Words? Message => _telling?.Message;

    /// <summary>Rows and cells behind it, most telling first; may be empty.</summary>
    public ImmutableArray<SourceRef> Rows => _telling?.Rows ?? [];

    private sealed record Telling(Words? Message, ImmutableArray<SourceRef> Rows);
}

/// <summary>All results, indexed. Order: rules as in <see cref="AllRules"/>, accounts and workshops in input order, sub-subjects before their account.</summary>
public sealed class CheckResults
{
    private readonly AccountByAccount<Results> _results;

    public CheckResults(ImmutableArray<CheckResult> all) => _results = new(new Results(all));

    internal CheckResults(AccountByAccount<Results> results) => _results = results;

    public ImmutableArray<CheckResult> All => _results.Whole.All;

    /// <summary>Works out those of all accounts, where they are not there yet.</summary>
    /// <exception cref="OperationCanceledException">Given up; those of single accounts can be asked for as before, and so can all.</exception>
    public void Complete(CancellationToken stop) => _results.Complete(stop);

    /// <summary>Null where the rule says nothing of the subject.</summary>
    public CheckResult? Of(string rule, Subject subject)
    {
        CheckResult? found = null;
        foreach (var result in On(subject))
        {
            if (result.Rule.Id == rule) found = result;
        }
        return found;
    }

    /// <summary>Results whose subject is exactly this one, in the order of the rules.</summary>
    public IEnumerable<CheckResult> On(Subject subject) => _results.About(subject).On(subject);

    internal sealed class Results(ImmutableArray<CheckResult> all)
    {
        private readonly PositionsBySubject _bySubject = PositionsBySubject.Of(all, r => r.Subject);

        public ImmutableArray<CheckResult> All { get; } = all;

        public IEnumerable<CheckResult> On(Subject subject) => _bySubject[subject].Select(i => All[i]);
    }
}
