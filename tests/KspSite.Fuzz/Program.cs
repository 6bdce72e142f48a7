using KspSite.Fuzz;
using SharpFuzz;

// afl TARGET            read inputs as afl-fuzz hands them over
// run TARGET FILE...    take each file through the target once, such as those that a run has kept
// seeds TARGET FOLDER   write the first inputs of a run
if (args is not [var command, var name, ..] || AllTargets.Find(name) is not { } target)
{
    Console.Error.WriteLine($"usage: afl TARGET | run TARGET FILE... | seeds TARGET FOLDER   (targets: {string.Join(", ", AllTargets.All.Select(t => t.Name))})");
    return 2;
}
switch (command)
{
    case "afl":
        Fuzzer.OutOfProcess.Run(stream => target.Run(Bytes(stream)));
        return 0;
    case "run":
        foreach (var file in args.Skip(2))
        {
            Console.WriteLine(file);
            target.Run(File.ReadAllBytes(file));
        }
        return 0;
    case "seeds" when args is [_, _, var folder]:
        Directory.CreateDirectory(folder);
        foreach (var (seed, number) in target.Seeds().Select((s, i) => (s, i))) File.WriteAllBytes(Path.Combine(folder, $"{name}-{number}"), seed);
        return 0;
    default:
        Console.Error.WriteLine("usage: afl TARGET | run TARGET FILE... | seeds TARGET FOLDER");
        return 2;
}

static byte[] Bytes(Stream stream)
{
    using var all = new MemoryStream();
    stream.CopyTo(all);
    return all.ToArray();
}
