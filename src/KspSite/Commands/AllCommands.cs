using System.CommandLine;
using KspSite.Archives;
using KspSite.Init;
using KspSite.Publishing;
using KspSite.Preview;
using KspSite.Schema;

namespace KspSite.Commands;

/// <summary>Every command, in the order in which help lists them.</summary>
internal static class AllCommands
{
    public static ImmutableArray<Func<CommandSetup, Command>> Commands { get; } =
    [
        BuildCommand.Make,
        CheckCommand.Make,
        ExportCommand.Make,
        ServeCommand.Make,
        DiffCommand.Make,
        SchemaCommand.Make,
        InitCommand.Make,
        ArchiveCommand.Make,
        VerifyCommand.Make,
        PublishCommand.Make,
    ];
}
