using System.CommandLine;

namespace KspSite.Commands;

/// <summary>What every command is made with: the language of its help, the form in which its faults are told, the machine, and the option that all share.</summary>
internal sealed record CommandSetup(Language Language, ReportFormat Format, CommandEnvironment Environment, Option<string?> Lang)
{
    public string Text(Words words) => words.In(Language);

    public SiteOptions Options() => new(Language, Lang);
}

/// <summary>A command with examples, which its help shows.</summary>
internal sealed class DescribedCommand(string name, Words description, CommandSetup setup) : Command(name, setup.Text(description))
{
    /// <summary>Command lines as one would type them; at least one.</summary>
    public required ImmutableArray<string> Examples { get; init; }

    /// <summary>What exit code 1 means.</summary>
    public required Words Failure { get; init; }

    /// <summary>Runs the command where its options could be read; else writes what is wrong and answers 2.</summary>
    /// <param name="run">Gets a list for errors of use; its answer counts only while that list is empty.</param>
    public void Runs(Func<ParseResult, List<Words>, Func<int>?> run) => SetAction(parse =>
    {
        var errors = UsageErrors.EmptyNames(parse).ToList();
        var action = errors.Count > 0 ? null : run(parse, errors);
        return action is null || errors.Count > 0 ? UsageErrors.Write(errors, this, setup.Language, setup.Format, setup.Environment) : action();
    });
}
