using KspSite.Commands;

var environment = CommandEnvironment.OfThisMachine();
try
{
    return Cli.Run(args, environment);
}
catch (Exception e)
{
    // A bug: what the user can do is to pass it on, so the whole of it is shown.
    environment.Error.WriteLine("kspsite: 程序内部错误，请把以下内容发给开发者 · internal error, please report the following");
    environment.Error.WriteLine(e);
    return 1;
}
